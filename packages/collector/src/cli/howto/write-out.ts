import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Terminal } from '../terminal.js';

/**
 * Writes a text to the file that is named, else to standard output.
 *
 * @throws what the file system throws
 */
export async function writeOut(terminal: Terminal, text: string, out: string | undefined): Promise<void> {
  if (out === undefined) await terminal.write(text);
  else {
    await writeFile(resolve(terminal.cwd, out), text);
    terminal.err(`Written to ${out}.`);
  }
}
