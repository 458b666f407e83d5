import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { BrokenSource, type SourceRow } from './source-row.js';

/** A row as csv-parse gives it with `info`. */
interface ParsedRow {
  record: Record<string, string>;
  info: { lines: number };
}

/**
 * Reads a table with a line of column names: CSV by RFC 4180, or with another separator.
 *
 * @param toCandidate makes a subject of the cells by the names of their columns
 * @throws BrokenSource when it is no such table
 */
export async function* readColumns(
  source: AsyncIterable<Uint8Array>,
  delimiter: ',' | '\t',
  toCandidate: (cells: Record<string, string>) => unknown,
): AsyncGenerator<SourceRow> {
  const parser = parse({
    delimiter,
    bom: true,
    columns: (names: string[]) => names.map(name => name.trim()),
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    // Feeds separated by tabs do not quote, and inches are written with the quotation mark.
    quote: delimiter === ',' ? '"' : false,
    max_record_size: 100_000,
  });
  const input = Readable.from(source);
  input.once('error', error => parser.destroy(error));
  try {
    for await (const { record, info } of input.pipe(parser) as AsyncIterable<ParsedRow>) {
      yield { line: info.lines, candidate: toCandidate(record) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BrokenSource(Number(error['lines'] ?? 1), error.message);
  } finally {
    input.destroy();
  }
}
