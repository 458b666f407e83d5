import type { Path } from '../../source/source-file.js';
import type { GuideDraft, QuestionDraft } from './guide-draft.js';

/** Reports bounds between which there is no answer. */
export function checkBounds({ type, index, ...question }: QuestionDraft, { report }: GuideDraft): void {
  const path: Path = ['questions', index];
  if (type === 'date') {
    const { earliest, latest } = question;
    if (earliest !== undefined && latest !== undefined && earliest >= latest) {
      report('empty-range', [...path, 'latest'], `${latest} is not after ${earliest}.`, 'Correct one of the dates.');
    }
    return;
  }
  const [from, to] = boundsOf({ type, ...question });
  const key = question.maximum === undefined ? 'minimum' : 'maximum';
  if (type === 'choices') checkCount(question, [from, to], [...path, key], report);
  else if (from !== undefined && to !== undefined && from >= to) {
    report(
      'empty-range',
      [...path, key],
      `The maximum ${to} is not above the minimum ${from}.`,
      'Correct one of them.',
    );
  } else if (question.step !== undefined && from !== undefined && to !== undefined && question.step > to - from) {
    const message = `The step ${question.step} is longer than the way from ${from} to ${to}.`;
    report('empty-range', [...path, 'step'], message, 'Use a shorter step.');
  }
}

/** Least and greatest answer in numbers; a range has both by default. */
function boundsOf({
  type,
  minimum,
  maximum,
}: Pick<QuestionDraft, 'type' | 'minimum' | 'maximum'>): [number | undefined, number | undefined] {
  return type === 'range' ? [minimum ?? 0, maximum ?? 100] : [minimum, maximum];
}

function checkCount(
  { options }: Pick<QuestionDraft, 'options'>,
  [from = 0, to]: [number | undefined, number | undefined],
  path: Path,
  report: GuideDraft['report'],
): void {
  const count = options?.length ?? Infinity;
  const most = to ?? count;
  if (Number.isInteger(from) && Number.isInteger(to ?? 0) && from >= 0 && from <= most && from <= count && most > 0)
    return;
  const message = `Nobody can choose ${from === most ? from : `${from} to ${most}`} of ${options?.length ?? 0} options.`;
  report('empty-range', path, message, 'Use whole numbers, the minimum no greater than the maximum.');
}
