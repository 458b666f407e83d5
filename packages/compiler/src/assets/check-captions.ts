import type { ProblemList } from '../problems/problem-list.js';
import { timing, vttBlocks, vttSeconds } from './vtt.js';

/**
 * Checks a caption file as the WebVTT standard tells authors to write it (https://www.w3.org/TR/webvtt1/#syntax). Browsers
 * drop what they do not understand without a word, and then a customer who cannot hear misses it.
 *
 * @returns whether there is nothing wrong
 */
export function checkCaptions(bytes: Uint8Array, file: string, problems: ProblemList): boolean {
  let sound = true;
  const report = (line: number, message: string, hint: string) => {
    sound = false;
    problems.add('captions-invalid', { file, line, column: 1 }, message, hint);
  };

  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    report(1, 'The caption file is not UTF-8 text.', 'Save it as UTF-8.');
    return false;
  }
  const lines = text.split(/\r\n|\n|\r/);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '')) {
    report(1, 'The caption file does not begin with WEBVTT.', 'Make WEBVTT its first line, followed by an empty line.');
    return false;
  }
  let cues = 0;
  for (const { line, block } of vttBlocks(lines)) {
    if (/^(NOTE|STYLE|REGION)(?:[ \t]|$)/.test(block[0] ?? '')) continue;
    const at = block.findIndex(text => text.includes('-->'));
    if (at < 0 || at > 1) {
      report(
        line,
        'These lines belong to no caption.',
        'Put a line of times before them, like 00:01.000 --> 00:04.000.',
      );
      continue;
    }
    cues++;
    const mistake = timingMistake(block[at]!);
    if (mistake) report(line + at, ...mistake);
    else if (block.slice(at + 1).some(text => text.includes('-->'))) {
      report(
        line + at + 1,
        'Two captions follow each other without an empty line.',
        'Put an empty line between captions.',
      );
    } else if (block.length === at + 1) {
      report(line + at, 'This caption has no text.', 'Write the text on the line after the times.');
    }
  }
  if (cues === 0 && sound)
    report(1, 'The caption file has no captions.', 'Write what is said, or say "speech": false.');
  return sound;
}

function timingMistake(line: string): [message: string, hint: string] | undefined {
  const example = 'Write times like 00:01.000 --> 00:04.000.';
  const match = timing.exec(line.trimEnd());
  if (!match) {
    return /\d,\d/.test(line)
      ? [
          'The times have a comma, as in SubRip files.',
          'Write a full stop before the thousandths: 00:01.000 --> 00:04.000.',
        ]
      : ['The times of this caption cannot be read.', example];
  }
  const [start, end] = [vttSeconds(match.slice(1, 5)), vttSeconds(match.slice(5, 9))];
  return end > start ? undefined : ['This caption ends before it begins.', 'Put the earlier time first.'];
}
