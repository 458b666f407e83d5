import { encodeModel } from '@docent/engine';
import { randomModel } from './random-model.mjs';

/** Bytes of the files of neighbours, by number of items: 50 neighbours each, as they are written by default. */
export function measureBytes(sizes) {
  return sizes.map(items => {
    const files = encodeModel(randomModel(items, 50), { project: 'bench', list: 'next' });
    const lengths = files.map(({ length }) => length);
    return {
      items,
      files: files.length,
      bytes: lengths.reduce((sum, length) => sum + length, 0),
      largest: Math.max(...lengths),
    };
  });
}
