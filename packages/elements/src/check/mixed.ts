import { bucket } from '@docent/engine/experiment/bucket.js';

/** Options in an order that tells nothing of which is right, and stays the same from one visit to the next. */
export function mixed<T extends { id: string }>(options: readonly T[], { id }: { id: string }): T[] {
  return options
    .map(option => ({ option, place: bucket(id, option.id) }))
    .sort((a, b) => a.place - b.place || (a.option.id < b.option.id ? -1 : 1))
    .map(({ option }) => option);
}
