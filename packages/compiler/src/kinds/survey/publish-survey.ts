import { usesAdditions } from '@docent/engine';
import type { PublishedSurvey } from '@docent/schema';
import { contentHash } from '../../publish/content-hash.js';
import { defined } from '../../publish/defined.js';
import { sharedRules } from '../../publish/shared-rules.js';
import type { OwnFields, PublishContext } from '../kind-compiler.js';
import type { LocalisedSurvey } from './localised-survey.js';

type LocalisedQuestion = LocalisedSurvey['questions'][number];

/** A survey as pages get it, with the named rules of the project that it uses. */
export function publishSurvey(
  survey: LocalisedSurvey,
  context: PublishContext,
  source: LocalisedSurvey,
): OwnFields<PublishedSurvey> {
  const { conditions = {}, values = {}, ...content } = survey;
  const rules = sharedRules([content, conditions, values], { conditions, values }, context);
  return {
    ...defined({
      title: survey.title,
      intro: survey.intro,
      asks: survey.asks,
      readers: survey.readers,
      why: survey.why,
      keep: survey.keep,
    }),
    ...(usesAdditions([content, rules]) && { additions: true }),
    ...rules,
    questions: survey.questions.map((question, index) => {
      const { id, ...rest } = question;
      return { id, revision: questionRevision(source.questions[index]!), ...rest };
    }),
    thanks: survey.thanks ?? [],
  };
}

/**
 * Changes with what is asked and with what can be answered, in the source locale. In which order, when it is asked and whether
 * it has to be answered may change: an answer to it stays one.
 */
function questionRevision(question: LocalisedQuestion): string {
  const { options, other, required: _, relevant: __, shuffle: ___, declinable: ____, ...asked } = question;
  const choices = options?.map(({ id, title }) => [id, title]);
  return contentHash(JSON.stringify([Object.entries(asked).sort(), choices, other !== undefined])).slice(0, 12);
}
