/** One subject of a file as it was read: what it says, or why it cannot be read. */
export interface SourceRow {
  /** Where it begins, counted from 1. */
  line: number;
  candidate?: unknown;
  fault?: string;
}

/** Reads a file piece by piece, however long it is. A file that cannot be read any further throws {@link BrokenSource}. */
export type SourceReader = (source: AsyncIterable<Uint8Array>) => AsyncGenerator<SourceRow>;

/** Nothing after this place can be read. */
export class BrokenSource extends Error {
  override readonly name = 'BrokenSource';

  /** @param line counted from 1 */
  constructor(line: number, reason: string) {
    super(`Line ${line}: ${reason}`);
  }
}
