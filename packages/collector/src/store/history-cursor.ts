/** A place in the history of a customer, as it was when its first page was read. */
export interface HistoryPlace {
  /** `seq` of the newest event that belongs to this reading; what comes later belongs to the next. */
  until: number;
  /** When it was made, milliseconds since the epoch. */
  made: number;
  tab: string;
  sequence: number;
  seq: number;
}

/** A place as an opaque text. */
export function writeCursor({ until, made, tab, sequence, seq }: HistoryPlace): string {
  return Buffer.from(JSON.stringify([until, made, tab, sequence, seq])).toString('base64url');
}

/**
 * The place a text stands for.
 *
 * @throws RangeError when it was not made by {@link writeCursor}
 */
export function readCursor(text: string): HistoryPlace {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    parts = undefined;
  }
  if (Array.isArray(parts)) {
    const [until, made, tab, sequence, seq] = parts as unknown[];
    if (isNumber(until) && isNumber(made) && typeof tab === 'string' && isNumber(sequence) && isNumber(seq)) {
      return { until, made, tab, sequence, seq };
    }
  }
  throw new RangeError('"after" is not a place in a history. Use the "next" of an earlier page.');
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
