import type { PublishedReviews } from '@docent/schema';
import { locales } from '@docent/elements/reviews/reviews.define.js';
import { answerVoice } from './answer-voice.js';
import { loadEntity } from './load-entity.js';
import { untilShown } from './until-shown.js';
import { showWritten } from './show-written.js';
import type { Variant } from './variants.js';

/** Reviews in one state: all of them, or with something of them open. */
export async function showReviews(
  { element, example, locale, state }: Variant<'reviews'>,
  main: Element,
): Promise<void> {
  if (example === 'written') return showWritten({ element, example, locale, state }, main);
  const widget = document.createElement('docent-reviews');
  const messages = await locales[locale]?.();
  if (messages) widget.messages = messages;
  widget.locale = locale;
  widget.subject = 'room-display';
  answerVoice(widget, example === 'hostile' ? 'hostile' : state);
  main.append(widget);
  if (state === 'offline') widget.entity = example;
  else if (state === 'loading' || state === 'empty') widget.status = state;
  else {
    widget.data = await loadEntity<PublishedReviews>(
      `${element}:${example === 'hostile' ? 'default' : example}`,
      locale,
    );
    if (state === 'failed' || state === 'unavailable') await untilShown(widget, '[part=state] p');
    else await untilShown(widget, state === 'none' ? '[part=begin]' : '[part=review]');
    const opens = { filter: '[part=find]', trust: '[part=trust-toggle]', how: '[part=how] summary' } as const;
    if (state === 'filter' || state === 'trust' || state === 'how') {
      (await untilShown(widget, opens[state])).click();
      await untilShown(widget, { filter: '[part=apply]', trust: '[part=ledger]', how: '[part=how][open]' }[state]);
    }
    if (state === 'report') {
      (await untilShown(widget, '[part=reviews] [part~=report]')).click();
      await untilShown(widget, '[part=send-report]');
    }
  }
  await widget.updateComplete;
}
