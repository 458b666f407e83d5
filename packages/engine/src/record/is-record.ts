import type { CustomerRecord } from '@docent/schema';
import { recordParts } from './empty-record.js';
import { isTree, timeOf } from './is-tree.js';

/** Deeper than anything in a record, and shallow enough for every stack. */
const maxDepth = 8;

/** Whether this consists of marks, so that it can be merged and kept. */
const holdsMarks = (value: unknown, depth: number): boolean =>
  timeOf(value) > -Infinity ||
  (isTree(value) && depth > 0 && Object.values(value).every(each => holdsMarks(each, depth - 1)));

/** Whether this is what a part of the record may hold under one name. */
export const isSlice = (part: string, value: unknown): boolean =>
  holdsMarks(value, maxDepth) && (part !== 'progress' || isTree((value as { steps?: unknown }).steps));

/** Whether this is a whole customer record of the present version, with nothing of an older one beside it. */
export const isRecord = (value: unknown): value is CustomerRecord =>
  isTree(value) &&
  value['version'] === 2 &&
  !value['beside'] &&
  recordParts.every(part => {
    const slices = value[part];
    // Records from before there were checks, placements and recommendations are without them.
    return slices === undefined
      ? /^(learning|attention|interactions)$/.test(part)
      : isTree(slices) && Object.values(slices).every(slice => isSlice(part, slice));
  });
