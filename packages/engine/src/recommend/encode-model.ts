import type { RecommendedItem } from '@docent/schema/names';
import { shardOf } from '../publish/shard-of.js';
import { checkedFrom, checksum, headerBytes, magic, mostNeighbours, ownerOf, toUtf8 } from './model-file.js';
import type { Neighbour, NeighbourModel } from './neighbour-model.js';

/** How {@link encodeModel} writes. */
export interface EncodeOptions {
  project: string;
  /** Id of the list. */
  list: string;
  /** Neighbours kept of each item, the strongest, at most 255. Default: 50. */
  neighbours?: number;
  /** Files longer than this are parted. Default: 50,000. */
  maximumBytes?: number;
}

/** Files by their number, a power of two of them; none when nothing goes with anything. */
export type EncodedModel = Uint8Array<ArrayBuffer>[];

/**
 * A file is not parted when there would be fewer items than this in the parts, on average: what file a page asks for says that the
 * customer has one of the items in it.
 */
export const leastPerFile = 32;
/** Indexes have two bytes. */
const mostItems = 0x10000;

/**
 * Files of neighbours for pages to rank by: weights in 8 bits against the strongest of their row, only positive ones, the strongest
 * `neighbours`; parted by the item somebody has, `shardOf` over its name.
 *
 * @throws RangeError for a weight that is no number, and for more than 65,536 items in a file
 */
export function encodeModel(model: NeighbourModel, options: EncodeOptions): EncodedModel {
  const { maximumBytes = 50_000, neighbours = 50 } = options;
  const rows = [...model.rows]
    .map(([item, row]): Row => [item, strongest(row, Math.min(neighbours, mostNeighbours))])
    .filter(([, row]) => row.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (rows.length === 0) return [];
  for (let count = 1; ; count *= 2) {
    const parts = Array.from({ length: count }, (): Row[] => []);
    for (const row of rows) parts[shardOf(row[0], count)]!.push(row);
    const isLast = rows.length / (count * 2) < leastPerFile;
    const files: EncodedModel = [];
    for (const part of parts) {
      const file = encodeRows(part, model.customers, options);
      if (!isLast && (!file || file.length > maximumBytes)) break;
      if (!file) throw new RangeError('More than 65,536 items in one file of neighbours.');
      files.push(file);
    }
    if (files.length === count) return files;
  }
}

type Row = readonly [item: RecommendedItem, neighbours: readonly Neighbour[]];

function strongest(row: readonly Neighbour[], most: number): Neighbour[] {
  for (const { item, weight } of row) {
    if (!Number.isFinite(weight)) throw new RangeError(`The weight of ${item} is not a number.`);
  }
  const best = [...row].sort((a, b) => b.weight - a.weight || (a.item < b.item ? -1 : 1)).slice(0, most);
  // What is less than half of the smallest step is nothing.
  return best.filter(({ weight }) => Math.round((weight / best[0]!.weight) * 255) > 0 && weight > 0);
}

/** Absent: there are too many items. */
function encodeRows(
  rows: readonly Row[],
  customers: NeighbourModel['customers'],
  { list, project }: EncodeOptions,
): Uint8Array<ArrayBuffer> | undefined {
  const items = [...new Set(rows.flatMap(([item, row]) => [item, ...row.map(each => each.item)]))].sort();
  if (items.length > mostItems) return undefined;
  const indexOf = new Map(items.map((item, index) => [item, index]));
  const names = toUtf8(items.map(item => item.replace(/^subject:/, ':')).join('\n'));
  const counts = items.flatMap(item => leb128(customers.get(item) ?? 0));
  const wide = items.length > 256 ? 2 : 1;
  const length = rows.reduce((sum, [, row]) => sum + wide + 5 + row.length * (wide + 1), 0);
  const bytes = new Uint8Array(headerBytes + names.length + counts.length + length);
  const view = new DataView(bytes.buffer);
  bytes.set(toUtf8(magic));
  [bytes.length, 0, ownerOf(project, list), items.length, rows.length, names.length].forEach((value, index) =>
    view.setUint32(4 + index * 4, value, true),
  );
  bytes.set(names, headerBytes);
  bytes.set(counts, headerBytes + names.length);
  let at = headerBytes + names.length + counts.length;
  const writeItem = (item: RecommendedItem): void => {
    if (wide === 2) view.setUint16(at, indexOf.get(item)!, true);
    else view.setUint8(at, indexOf.get(item)!);
    at += wide;
  };
  for (const [item, row] of rows) {
    writeItem(item);
    const strongestOf = row[0]!.weight;
    view.setUint8(at, row.length);
    view.setFloat32(at + 1, strongestOf / 255, true);
    at += 5;
    for (const neighbour of row) writeItem(neighbour.item);
    for (const { weight } of row) view.setUint8(at++, Math.round((weight / strongestOf) * 255));
  }
  view.setUint32(8, checksum(bytes.subarray(checkedFrom)), true);
  return bytes;
}

function leb128(value: number): number[] {
  const bytes: number[] = [];
  let left = Math.max(0, Math.round(value));
  do {
    bytes.push((left % 128) + (left >= 128 ? 128 : 0));
    left = Math.floor(left / 128);
  } while (left > 0);
  return bytes;
}
