import type { CustomerRecord, RecordPart } from '@docent/schema';

/** The parts of a record. */
export const recordParts: readonly RecordPart[] = [
  'progress',
  'answers',
  'dismissals',
  'preferences',
  'learning',
  'attention',
  'interactions',
];

/** A record of somebody about whom nothing is known. */
export const emptyRecord = (): CustomerRecord =>
  ({ version: 2, ...Object.fromEntries(recordParts.map(part => [part, {}])) }) as CustomerRecord;
