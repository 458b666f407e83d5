import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { SourceRow } from './source-row.js';

/** Reads JSON Lines: one subject as JSON on each line; empty lines count, but hold nothing. */
export async function* readJsonLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow> {
  const lines = createInterface({ input: Readable.from(source), crlfDelay: Infinity });
  let line = 0;
  for await (const text of lines) {
    line++;
    const json = line === 1 ? text.replace(/^\ufeff/, '') : text;
    if (json.trim() === '') continue;
    try {
      yield { line, candidate: JSON.parse(json) as unknown };
    } catch {
      yield { line, fault: 'The line is not JSON. Write one subject as JSON on each line.' };
    }
  }
}
