import type { ItemAnswers, PublishedSurvey, PublishedSurveyQuestion } from '@docent/schema';
import { locales } from '@docent/elements/survey/survey.define.js';
import { loadEntity } from './load-entity.js';
import { untilShown } from './until-shown.js';
import type { Variant } from './variants.js';

/** An answer that fits. */
function answerTo({ options = [], type }: PublishedSurveyQuestion): unknown {
  switch (type) {
    case 'one-of':
      return { other: 'The cable.' };
    case 'any-of':
      return options.slice(0, 2).map(({ id }) => id);
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
function record(survey: PublishedSurvey, until: string): ItemAnswers {
  const at = survey.questions.findIndex(({ id }) => id === until);
  const said = survey.questions
    .slice(0, at < 0 && until !== 'done' ? 0 : at < 0 ? undefined : at)
    .map(question => [question.id, { [question.revision]: { latest: { value: answerTo(question), at: 1 } } }] as const);
  const end = { ownEnd: { [survey.revision]: { latest: { value: 'submitted', at: 2 } } } };
  return { ...Object.fromEntries(said), ...(until === 'done' && end) };
}

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
    widget.record = record(survey, state);
    widget.data = survey;
    await untilShown(widget, state === 'done' ? '[part=thanks]' : '[part=next]');
    if (state === 'problem') (await untilShown(widget, '[part=next]')).click();
  }
  await widget.updateComplete;
}
