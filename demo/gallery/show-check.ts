import type { PublishedCheck } from '@docent/schema';
import { locales } from '@docent/elements/check/check.define.js';
import { loadEntity } from './load-entity.js';
import { untilShown } from './until-shown.js';
import type { Variant } from './variants.js';

/** Items that come before the one of a state. */
const skipped: Partial<Record<Variant<'check'>['state'], number>> = {
  number: 2,
  order: 3,
  match: 4,
  task: 5,
  confidence: 6,
  done: 7,
};

/** A check in one state. */
export async function showCheck({ element, example, locale, state }: Variant<'check'>, main: Element): Promise<void> {
  const widget = document.createElement('docent-check');
  const messages = await locales[locale]?.();
  if (messages) widget.messages = messages;
  widget.locale = locale;
  main.append(widget);
  if (state === 'offline') widget.entity = example;
  else if (state === 'loading' || state === 'empty' || state === 'error') widget.status = state;
  else {
    widget.data = await loadEntity<PublishedCheck>(`${element}:${example}`, locale);
    const option = await untilShown(widget, '[part=option] input');
    if (state === 'problem') (await untilShown(widget, '[part=certainty-3]')).click();
    if (state === 'right' || state === 'wrong') {
      const inputs = [...widget.shadowRoot!.querySelectorAll<HTMLInputElement>('[part=option] input')];
      const { options = [] } = widget.data.skills[0]!.items[0]!;
      const right = options.find(option => option.right)?.title;
      const chosen = inputs.find(
        input => (input.closest('label')?.textContent.trim() === right) === (state === 'right'),
      );
      (chosen ?? option).click();
      (await untilShown(widget, '[part=certainty-3]')).click();
      await untilShown(widget, '[part=next]');
    }
    for (let count = skipped[state] ?? 0; count > 0; count--) {
      (await untilShown(widget, '[part=skip]')).click();
      await widget.updateComplete;
    }
  }
  await widget.updateComplete;
}
