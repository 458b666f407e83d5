import type { RecommendedItem } from '@docent/schema/names';
import { ModelError } from './model-error.js';
import { checkedFrom, checksum, headerBytes, magic, ownerOf } from './model-file.js';
import type { Neighbour, NeighbourModel } from './neighbour-model.js';

/**
 * Reads a file of neighbours; see `model-file.ts`. It came over the network: nothing of it is taken on trust.
 *
 * @throws ModelError `version`, `foreign` or `damaged`, and nothing else
 */
export function decodeModel(bytes: Uint8Array, project: string, list: string): NeighbourModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const check = (holds: boolean): void => {
    if (!holds) throw new ModelError('damaged');
  };
  check(bytes.length >= headerBytes);
  const head = String.fromCharCode(...bytes.subarray(0, magic.length));
  if (head !== magic) throw new ModelError(head.startsWith(magic.slice(0, 3)) ? 'version' : 'damaged');
  const number = (index: number) => view.getUint32(4 + index * 4, true);
  check(number(0) === bytes.length && number(1) === checksum(bytes.subarray(checkedFrom)));
  if (number(2) !== ownerOf(project, list)) throw new ModelError('foreign');
  const [count, rowCount, nameBytes] = [number(3), number(4), number(5)];
  check(headerBytes + nameBytes <= bytes.length);
  const items = namesIn(bytes.subarray(headerBytes, headerBytes + nameBytes));
  check(items.length === count && new Set(items).size === count);

  let at = headerBytes + nameBytes;
  const readByte = (): number => {
    check(at < bytes.length);
    return bytes[at++]!;
  };
  const customers = new Map<RecommendedItem, number>();
  for (const item of items) {
    let [value, times, byte] = [0, 1, 128];
    while (byte >= 128) {
      byte = readByte();
      value += (byte % 128) * times;
      times *= 128;
      check(value <= Number.MAX_SAFE_INTEGER && times < 2 ** 60);
    }
    if (value) customers.set(item, value);
  }
  const readItem = (): RecommendedItem => {
    const index = readByte() + (count > 256 ? readByte() * 256 : 0);
    check(index < count);
    return items[index]!;
  };
  const rows = new Map<RecommendedItem, Neighbour[]>();
  for (let row = 0; row < rowCount; row++) {
    const item = readItem();
    const length = readByte();
    check(!rows.has(item) && at + 4 <= bytes.length);
    const scale = view.getFloat32(at, true);
    check(scale >= 0 && scale < Infinity);
    at += 4;
    const neighbours = Array.from({ length }, () => ({ item: readItem(), weight: 0 }));
    for (const neighbour of neighbours) neighbour.weight = readByte() * scale;
    check(new Set(neighbours.map(each => each.item)).size === length);
    rows.set(item, neighbours);
  }
  check(at === bytes.length);
  return { rows, customers };
}

function namesIn(bytes: Uint8Array): RecommendedItem[] {
  try {
    const text = decodeURIComponent(Array.from(bytes, byte => `%${byte.toString(16).padStart(2, '0')}`).join(''));
    return text.split('\n').map(name => (name.startsWith(':') ? `subject${name}` : name) as RecommendedItem);
  } catch {
    throw new ModelError('damaged');
  }
}

/** Several parts of one model as one. */
export function joinModels(models: readonly NeighbourModel[]): NeighbourModel {
  return {
    rows: new Map(models.flatMap(({ rows }) => [...rows])),
    customers: new Map(models.flatMap(({ customers }) => [...customers])),
  };
}
