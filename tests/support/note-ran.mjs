import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where runners note which tests passed; emptied before a whole run. */
export const ranFolder = join(root, 'tests/results/ran');

/**
 * Notes tests that ran and passed, for checks of what was run: a page that names a test must not outlive it.
 *
 * @param {{ file: string, title: string }[]} tests absolute paths, and titles without those of the suites around them
 */
export function noteRan(tests) {
  if (!tests.length) return;
  mkdirSync(ranFolder, { recursive: true });
  const lines = tests.map(({ file, title }) => `${JSON.stringify([relative(root, file), title])}\n`);
  appendFileSync(join(ranFolder, `${process.pid}.jsonl`), lines.join(''));
}

/** All that was noted, each as `file › title`. */
export function ran() {
  const files = readdirSync(ranFolder).map(name => readFileSync(join(ranFolder, name), 'utf8'));
  const lines = files.flatMap(text => text.split('\n').filter(Boolean));
  return new Set(lines.map(line => JSON.parse(line).join(' › ')));
}
