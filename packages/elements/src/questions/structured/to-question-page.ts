import type { PublicAnswer, PublicQuestion } from '@docent/schema';
import { wordsOf } from '../../voice/words-of.js';
import type { QuestionList } from '../list/question-list.js';

/** Names that are longer are no names of people. */
const longestName = 100;

/**
 * What search engines are told of a page about one question, by schema.org; undefined where nobody has answered, without which there is no
 * valid `QAPage`. Only the answers on show are told, and only who asked can say which one is accepted.
 *
 * @param owner who answers for the vendor
 */
export function toQuestionPage(
  { opened, page }: Pick<QuestionList, 'opened' | 'page'>,
  owner: string | undefined,
): object | undefined {
  const [question] = page.questions;
  if (!question?.first) return undefined;
  const { answers, first, id, title } = question;
  const others = (opened.get(id)?.answers ?? []).filter(answer => answer.id !== first.id);
  const shown = [first, ...others];
  const accepted = shown.find(answer => answer.accepted === 'asker');
  const suggested = shown.filter(answer => answer !== accepted);
  return {
    '@context': 'https://schema.org',
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      name: title,
      ...common(question, wordsOf(question.text) || title),
      answerCount: answers,
      ...(accepted && { acceptedAnswer: toAnswer(accepted, owner) }),
      ...(suggested.length > 0 && { suggestedAnswer: suggested.map(answer => toAnswer(answer, owner)) }),
    },
  };
}

function toAnswer(answer: PublicAnswer, owner: string | undefined): object {
  const vendor = answer.by === 'vendor' && owner !== undefined;
  return {
    '@type': 'Answer',
    ...common(answer, wordsOf(answer.text)),
    ...(vendor && { author: { '@type': 'Organization', name: owner } }),
  };
}

/** What questions and answers are told with alike. Who gave no name has no author that could be told. */
function common({ language, name, publishedAt, votes }: PublicQuestion | PublicAnswer, text: string): object {
  return {
    text,
    upvoteCount: votes.helpful,
    datePublished: publishedAt,
    ...(language !== undefined && { inLanguage: language }),
    ...(name !== undefined && name.length < longestName && { author: { '@type': 'Person', name } }),
  };
}
