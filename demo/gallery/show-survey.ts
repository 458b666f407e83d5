import type { ItemAnswers, PublishedSurvey, PublishedSurveyQuestion } from '@docent/schema';
import type { DocentSurvey } from '@docent/elements';
import { locales } from '@docent/elements/survey/survey.define.js';
import { answerReceipts, type SentState, sentStates } from './answer-receipts.js';
import { loadEntity } from './load-entity.js';
import { untilShown } from './until-shown.js';
import type { Variant } from './variants.js';

/** An answer that fits. */
function answerTo({ maximum, options = [], perSet, rows = [], type }: PublishedSurveyQuestion): unknown {
  const [first, second] = options.map(({ id }) => id);
  switch (type) {
    case 'one-of':
      return { other: 'The cable.' };
    case 'any-of':
      return options.slice(0, 2).map(({ id }) => id);
    case 'ranking':
      return options.slice(0, maximum).map(({ id }) => id);
    case 'best-worst':
      return perSet
        ? { '1/best': first, '1/worst': second, '1/1': first, '1/2': second }
        : { best: first, worst: second };
    case 'matrix':
      return Object.fromEntries(rows.map(({ id }) => [id, first]));
    case 'importance-performance':
      return Object.fromEntries(
        options.flatMap(({ id }, at) => [
          [`${id}/importance`, 9 - at],
          [`${id}/us`, 2 * at + 3],
        ]),
      );
    case 'contact':
      return { email: 'ada@example.com' };
    case 'image-choice':
      return first;
    case 'allocation':
      return Object.fromEntries(options.map(({ id }, index) => [id, index ? 0 : 100]));
    case 'text':
      return 'Quiet motors.';
    case 'date':
      return '2026-12-01';
    case 'consent':
      return true;
    default:
      return 4;
  }
}

/** A record in which the questions before one are answered, or all of them and the survey sent. */
function record(survey: PublishedSurvey, until: string, ended = 'submitted', endedAt = 2): ItemAnswers {
  const at = survey.questions.findIndex(({ id }) => id === until);
  const said = survey.questions
    .slice(0, at < 0 && until !== 'done' ? 0 : at < 0 ? undefined : at)
    .map(question => [question.id, { [question.revision]: { latest: { value: answerTo(question), at: 1 } } }] as const);
  const end = { ownEnd: { [survey.revision]: { latest: { value: ended, at: endedAt } } } };
  return { ...Object.fromEntries(said), ...(until === 'done' && end) };
}

/** Before the survey has brought any change. */
const beforeChanges = Date.UTC(2026, 3, 1);

/** A survey in one state: with its first question, another one, or when it was sent. */
export async function showSurvey({ element, example, locale, state }: Variant<'survey'>, main: Element): Promise<void> {
  const widget = document.createElement('docent-survey');
  const messages = await locales[locale]?.();
  if (messages) widget.messages = messages;
  widget.locale = locale;
  main.append(widget);

  if (state === 'offline') widget.entity = example;
  else if (state === 'loading' || state === 'empty' || state === 'error') widget.status = state;
  else {
    const survey = await loadEntity<PublishedSurvey>(`${element}:${example}`, locale);
    const sent = sentStates.find(one => one === state);
    if (sent) answerReceipts(widget, sent);
    const changed = state === 'changed';
    widget.record = changed
      ? record(survey, 'done', 'submitted', beforeChanges)
      : record(survey, sent ? 'done' : state, sent === 'withdrawn' ? sent : 'submitted');
    widget.data = survey;
    const shown = sent ? '[part=sent]' : changed ? '[part=news]' : state === 'done' ? '[part=thanks]' : '[part=next]';
    await untilShown(widget, shown);
    if (sent) await showSent(widget, sent);
    if (state === 'problem') (await untilShown(widget, '[part=next]')).click();
  }
  await widget.updateComplete;
}

/** Opens what is under the thanks, where the state asks for it. */
async function showSent(widget: DocentSurvey, state: SentState): Promise<void> {
  if (state !== 'receipt' && state !== 'correcting') return;
  (await untilShown(widget, '[part=see]')).click();
  const correct = await untilShown(widget, '[part=correct]');
  if (state !== 'correcting') return;
  correct.click();
  await untilShown(widget, '[part=cancel]');
}
