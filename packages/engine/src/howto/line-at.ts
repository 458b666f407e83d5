import type { TranscriptLine } from './group-transcript.js';

/**
 * Index of the line that is being said: the last that has begun and, unless the next one begins later, not ended; -1 before
 * the first.
 */
export function lineAt(lines: readonly TranscriptLine[], seconds: number): number {
  let found = -1;
  lines.forEach(({ start }, index) => {
    if (start !== undefined && start <= seconds && start >= (lines[found]?.start ?? 0)) found = index;
  });
  return found;
}
