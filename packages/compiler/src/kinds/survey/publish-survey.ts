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
    ...(survey.chooseAgain && { chooseAgain: survey.chooseAgain }),
    ...(survey.changes?.length && { changes: survey.changes }),
  };
}

/** What can change while an answer stays one: in which order, when it is asked, what is entered before, whether it must be answered. */
const changing = ['options', 'other', 'required', 'relevant', 'shuffle', 'declinable', 'prefill'];
/** Lists of which only ids and titles say what can be answered. */
const lists = ['rows', 'alternatives'];

/** Changes with what is asked and with what can be answered, in the source locale. */
function questionRevision(question: LocalisedQuestion): string {
  const titles = (list: readonly { id: string; title: string }[] | undefined) =>
    list?.map(({ id, title }) => [id, title]);
  const asked = Object.entries(question)
    .filter(([key]) => !changing.includes(key))
    .map(([key, value]) => [key, lists.includes(key) ? titles(value as { id: string; title: string }[]) : value]);
  const choices = titles(question.options);
  return contentHash(JSON.stringify([asked.sort(), choices, question.other !== undefined])).slice(0, 12);
}
