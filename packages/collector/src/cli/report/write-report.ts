import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Terminal } from '../terminal.js';

/**
 * Writes a report to a file, or to standard output where none is named.
 *
 * @throws Error when the file cannot be written
 */
export async function writeReport(terminal: Terminal, text: string, out?: string): Promise<void> {
  if (out === undefined) {
    await terminal.write(text);
    return;
  }
  await writeFile(resolve(terminal.cwd, out), text);
  terminal.err(`Written to ${out}.`);
}
