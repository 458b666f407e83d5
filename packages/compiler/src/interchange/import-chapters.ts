import { checkCaptions } from '../assets/check-captions.js';
import { type Cue, readCues } from '../assets/vtt.js';
import { formatProblem } from '../problems/format-problem.js';
import { createProblemList } from '../problems/problem-list.js';
import { isId, toId } from '../validate/id.js';
import { decodeHTML } from 'entities';
import { type ImportedHowto, ImportError, type ImportOptions } from './import-error.js';
import { createIds } from './unique-id.js';

/** More than a how-to may have. */
const mostSteps = 500;

/** A how-to with a step for each chapter. */
export function importChapters(bytes: Uint8Array, { file, owner, title }: ImportOptions): ImportedHowto {
  const problems = createProblemList();
  if (!checkCaptions(bytes, file, problems)) {
    throw new ImportError(problems.toArray().map(formatProblem).join('\n'));
  }
  const cues = readCues(new TextDecoder().decode(bytes)).sort((a, b) => a.start - b.start);
  if (cues.length > mostSteps) {
    throw new ImportError(
      `${file} has ${cues.length} chapters; a how-to has ${mostSteps} steps at most. Are these captions?`,
    );
  }
  const late = cues.find((cue, index) => index > 0 && cue.start < cues[index - 1]!.end);
  if (late) {
    throw new ImportError(`${file}:${late.line} A chapter begins before the one before it ends. Correct the times.`);
  }
  const idOf = createIds();
  const name = (file.split(/[/\\]/).at(-1) ?? '').replace(/(\.chapters)?(\.[a-z-]+)?\.vtt$/i, '');
  const steps = cues.map((cue, index) => {
    const words = titleOf(cue) || `Step ${index + 1}`;
    // Numbers are what tools give chapters that nobody named.
    const own = cue.id !== undefined && isId(cue.id) && !/^\d+$/.test(cue.id) ? cue.id : words;
    const next = cues[index + 1];
    const isGap = !next || next.start > cue.end;
    return { id: idOf(own, `step-${index + 1}`), title: words, start: cue.start, ...(isGap && { end: cue.end }) };
  });
  return {
    id: toId(name) || 'imported',
    howto: { title: title ?? (name.replace(/[-_]+/g, ' ').trim() || 'Imported how-to'), owner, steps },
    notices: ['The steps have times, but there is no video yet: add "video" to the how-to, with its file and poster.'],
  };
}

function titleOf({ text }: Cue): string {
  return decodeHTML(text.replace(/<[^>\n]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}
