import { stepAt } from './step-at.js';

/** One line of a transcript. */
export interface TranscriptLine {
  /** Second of the video at which it begins; absent when the line has no place in a video. */
  start?: number;
  /** Second at which it ends. */
  end?: number;
  text: string;
  /** It says what is to be seen, not what is said. */
  described?: boolean;
}

/** The lines that belong to a step. */
export interface TranscriptGroup {
  /** Index of the step; -1 before the first step, or in a video without times. */
  step: number;
  lines: TranscriptLine[];
}

/**
 * A transcript under the headings of the steps: each line stands with the step that its middle falls into, so that a line
 * cut a little early stays with its own; a line in a gap stays with the step before.
 *
 * @param steps in order; a step without `start` has no part in the video
 * @param lines in any order
 */
export function groupTranscript(
  steps: readonly { start?: number; end?: number }[],
  lines: readonly TranscriptLine[],
): TranscriptGroup[] {
  const groups: TranscriptGroup[] = [];
  for (const line of [...lines].sort((a, b) => (a.start ?? 0) - (b.start ?? 0))) {
    const last = groups.at(-1);
    const within = stepAt(steps, ((line.start ?? 0) + (line.end ?? line.start ?? 0)) / 2);
    const step = within < 0 ? (last?.step ?? -1) : within;
    if (last?.step === step) last.lines.push(line);
    else groups.push({ step, lines: [line] });
  }
  return groups;
}
