import { asQuestion, hasParts } from '@docent/engine';
import type { Advice, PublishedSurveyQuestion, Survey } from '@docent/schema';
import type { Draft } from '../kind-compiler.js';

/** What of a survey is like a guide: its questions and rules, so that they are checked as those of guides are. */
export function asGuide({ conditions, questions, values }: Draft<Survey>): Draft<Advice> {
  return {
    ...(conditions && { conditions }),
    ...(values && { values }),
    ...(questions && { questions: questions.map(question => question && asDraft(question)) }),
    criteria: needsOf(questions ?? []).map(id => ({ id })),
  } as Draft<Advice>;
}

/** A draft may lack anything, its type too, which then stays unknown. */
function asDraft(question: Draft<Survey['questions'][number]>): object {
  const asked = asQuestion(question as unknown as PublishedSurveyQuestion);
  const { options, type } = question;
  // The rows of a matrix are checked as its own, and answers with parts are of none of a guide's types.
  return type === undefined || hasParts({ type }) ? { ...asked, options, type: undefined } : asked;
}

/** Ids of what points are given to, each once: rules read the points as those of a guide's criteria. */
export function needsOf(
  questions: readonly (
    | {
        readonly type?: string | undefined;
        readonly options?: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined;
      }
    | undefined
  )[],
): string[] {
  const ids = questions
    .filter(question => question?.type === 'allocation')
    .flatMap(question => question?.options?.flatMap(option => option?.id ?? []) ?? []);
  return [...new Set(ids)];
}
