import type { ItemAnswers, PublishedAdvice, PublishedQuestion } from '@docent/schema';
import { locales } from '@docent/elements/advice/advice.define.js';
import { loadEntity } from './load-entity.js';
import { untilShown } from './until-shown.js';
import type { Variant } from './variants.js';

/** An answer that fits, or nothing where the example leaves it open. */
function answerTo(
  { currency = 'EUR', minimum = 0, maximum = 100, options = [], type }: PublishedQuestion,
  { criteria }: PublishedAdvice,
): unknown {
  switch (type) {
    case 'choice':
      return options[0]?.id;
    case 'choices':
      return options.slice(0, 2).map(({ id }) => id);
    case 'yes-no':
      return true;
    case 'money':
      return { amount: '650.00', currency };
    case 'date':
      return '2026-12-01';
    case 'allocation':
      return Object.fromEntries(criteria.map(({ id }, index) => [id, index ? 0 : 100]));
    case 'text':
      return null;
    default:
      return minimum < 0 ? minimum : Math.min(maximum, minimum + 80);
  }
}

/** A record with the first answers of the guide. */
function record(guide: PublishedAdvice, count: number): ItemAnswers {
  return Object.fromEntries(
    guide.questions.slice(0, count).map((question, index) => {
      const value = answerTo(question, guide);
      const latest = { value, at: index + 1, ...(value === null && { unknown: true }) };
      return [question.id, { [guide.revision]: { latest } }];
    }),
  );
}

/** A guide in one state. */
export async function showAdvice({ element, example, locale, state }: Variant<'advice'>, main: Element): Promise<void> {
  const widget = document.createElement('docent-advice');
  const messages = await locales[locale]?.();
  if (messages) widget.messages = messages;
  widget.locale = locale;
  main.append(widget);

  if (state === 'offline') widget.entity = example;
  else if (state === 'loading' || state === 'empty' || state === 'error') widget.status = state;
  else {
    const guide = await loadEntity<PublishedAdvice>(`${element}:${example}`, locale);
    const page = state === 'page' || state === 'page-answered';
    const all = guide.questions.length;
    const answered =
      state === 'given' || state === 'page-answered' ? all : state === 'in-progress' ? Math.ceil(all / 2) : 0;
    widget.record = record(guide, answered);
    widget.data = { ...guide, layout: page ? 'page' : 'steps' };
    await untilShown(widget, '[part=tools]');
    if (state === 'problem') (await untilShown(widget, '[part=next]')).click();
    if (state === 'page-answered') (await untilShown(widget, '[part=show]')).click();
  }
  await widget.updateComplete;
}
