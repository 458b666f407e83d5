import type { CustomerRecord, HowtoProgress } from '@docent/schema';
import { mergeHowtoProgress } from './merge-howto-progress.js';

/** Joins two versions of a customer record: commutative, associative and idempotent, so tabs and devices end up alike. */
export function mergeRecord(a: CustomerRecord, b: CustomerRecord): CustomerRecord {
  const progress: { [ref: string]: HowtoProgress } = { ...a.progress };
  for (const [ref, slice] of Object.entries(b.progress)) {
    const other = progress[ref];
    progress[ref] = other ? mergeHowtoProgress(other, slice) : slice;
  }
  return { version: 1, progress };
}
