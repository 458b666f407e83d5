import type { PublishedRecommendations } from '@docent/schema';
import { locales } from '@docent/elements/recommendations/recommendations.define.js';
import { loadEntity } from './load-entity.js';
import type { Variant } from './variants.js';

/** A recommendations in one state. */
export async function showRecommendations(
  { element, example, locale, state }: Variant<'recommendations'>,
  main: Element,
): Promise<void> {
  const widget = document.createElement('docent-recommendations');
  const messages = await locales[locale]?.();
  if (messages) widget.messages = messages;
  widget.locale = locale;
  main.append(widget);
  if (state === 'offline') widget.entity = example;
  else if (state === 'ready') widget.data = await loadEntity<PublishedRecommendations>(`${element}:${example}`, locale);
  else widget.status = state;
  await widget.updateComplete;
}
