import { readFile, stat } from 'node:fs/promises';
import type { ProblemList } from '../problems/problem-list.js';

/** Enough for some ten thousand entities; a file an editor still opens. */
const mostBytes = 5_000_000;

/** Text of a project file without its byte order mark; undefined, and a problem, when there is none to be had. */
export async function readText(path: string, file: string, problems: ProblemList): Promise<string | undefined> {
  const place = { file, line: 1, column: 1 };
  let bytes: Uint8Array;
  try {
    // Asked before opening: opening a named pipe waits for somebody to write into it.
    const stats = await stat(path);
    if (!stats.isFile()) {
      problems.add('file-unreadable', place, `${file} is not a file.`, 'Name a JSON file.');
      return undefined;
    }
    if (stats.size > mostBytes) {
      const size = (stats.size / 1_000_000).toFixed(1);
      const message = `${file} is ${size} MB large; at most 5 MB are read.`;
      problems.add('file-too-large', place, message, 'Split it, and name the parts under "include".');
      return undefined;
    }
    bytes = await readFile(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    problems.add('file-unreadable', place, `${file} cannot be read (${reason}).`, 'Check its permissions.');
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.add('file-unreadable', place, `${file} is not UTF-8 text.`, 'Save it as UTF-8.');
    return undefined;
  }
}
