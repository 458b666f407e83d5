import { CollectorError } from '../../errors.js';
import { isFields } from '../../ingest/fields.js';

/** Where an answer ended. */
export interface StatementPlace {
  /** `seq` of the last event that was looked at. */
  seq: number;
  /** How many of its statements were answered, counted in the order of the answer. */
  done: number;
}

/** What the next answer goes on with: the parameters of the first, and the place. */
export interface StatementCursor {
  query: Record<string, string>;
  place: StatementPlace;
}

/** Longer ones are none of ours. */
const longest = 20_000;

/** A cursor as a text that can stand in an address. */
export function writeStatementCursor({ query, place }: StatementCursor): string {
  return Buffer.from(JSON.stringify([query, place.seq, place.done])).toString('base64url');
}

/** @throws CollectorError `invalid-query` when it was not made by {@link writeStatementCursor} */
export function readStatementCursor(text: unknown): StatementCursor {
  let parts: unknown;
  try {
    if (typeof text === 'string' && text.length <= longest) {
      parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    }
  } catch {
    parts = undefined;
  }
  if (Array.isArray(parts)) {
    const [query, seq, done] = parts as unknown[];
    const isQuery = isFields(query) && Object.values(query).every(value => typeof value === 'string');
    if (isQuery && isCount(seq) && isCount(done))
      return { query: query as Record<string, string>, place: { seq, done } };
  }
  throw new CollectorError(
    'invalid-query',
    '"cursor" is no place in statements. Use the "more" of an earlier answer, whole.',
  );
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
