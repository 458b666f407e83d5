import type { PublishedCheck } from '@docent/schema';
import { locales } from '@docent/elements/check/check.define.js';
import { loadEntity } from './load-entity.js';
import { untilShown } from './until-shown.js';
import type { Variant } from './variants.js';

/** Items that come before what a state shows. */
const skipped: Partial<Record<Variant<'check'>['state'], number>> = {
  number: 2,
  order: 3,
  match: 4,
  task: 5,
  confidence: 5,
  done: 6,
};

/** A check in one state. */
export async function showCheck({ element, example, locale, state }: Variant<'check'>, main: Element): Promise<void> {
  const widget = document.createElement('docent-check');
  const messages = await locales[locale]?.();
  if (messages) widget.messages = messages;
  widget.locale = locale;
  main.append(widget);
  if (state === 'empty') widget.status = state;
  else {
    // What is to be done in the product is asked to refresh.
    if (state === 'task') widget.phase = 'review';
    widget.data = await loadEntity<PublishedCheck>(`${element}:${example}`, locale);
    const option = await untilShown(widget, '[part=option] input');
    if (state === 'wrong') option.click();
    if (state === 'wrong' || state === 'problem') (await untilShown(widget, '[part=certainty-3]')).click();
    if (state === 'wrong') await untilShown(widget, '[part=next]');
    for (let count = skipped[state] ?? 0; count > 0; count--) {
      (await untilShown(widget, '[part=skip]')).click();
      await widget.updateComplete;
    }
  }
  await widget.updateComplete;
}
