import { fromColumns } from './from-columns.js';
import { readColumns } from './read-columns.js';
import { readJsonLines } from './read-json-lines.js';
import { readMerchant } from './read-merchant.js';
import type { SourceReader } from './source-row.js';

/** Formats that subjects are imported from, by name. */
export const subjectFormats = {
  csv: source => readColumns(source, ',', fromColumns),
  jsonl: readJsonLines,
  merchant: readMerchant,
} as const satisfies Record<string, SourceReader>;

/** Name of a format. */
export type SubjectFormat = keyof typeof subjectFormats;
