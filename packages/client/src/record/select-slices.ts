import { isTree, type Tree } from '@docent/engine/record/is-tree.js';

/** The slices of a record that are wanted: of any version's record, with what is kept beside it. */
export function selectSlices(record: Tree, wanted: (part: string, name: string) => boolean): Tree {
  return Object.fromEntries(
    Object.entries(record)
      .filter(([part, held]) => part === 'version' || isTree(held) || wanted(part, ''))
      .map(([part, held]) => {
        if (!isTree(held)) return [part, held];
        if (part === 'beside') return [part, selectSlices(held, wanted)];
        return [part, Object.fromEntries(Object.entries(held).filter(([name]) => wanted(part, name)))];
      }),
  );
}

/** Whether there is any slice at all. */
export const holdsSlices = (record: Tree): boolean =>
  Object.values(record).some(held => isTree(held) && Object.keys(held).length > 0);
