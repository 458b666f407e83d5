import type { Why } from '@docent/elements';
import type { PublishedSurvey } from '@docent/schema';
import { locales } from '@docent/elements/placement/placement.define.js';
import { locales as surveyLocales } from '@docent/elements/survey/survey.define.js';
import { gateNames } from '@docent/engine/placement/explain-placement.js';
import { loadEntity } from './load-entity.js';
import { untilShown } from './until-shown.js';
import type { Variant } from './variants.js';

const headings = { en: 'Your opinion', de: 'Ihre Meinung', ar: 'رأيك' } as const;
const sentences = {
  en: 'You have just booked a room for the second time.',
  de: 'Sie haben gerade zum zweiten Mal einen Raum gebucht.',
  ar: 'حجزتَ للتو غرفة للمرة الثانية.',
} as const;

/** Every condition there is, with something of everything that can be found. */
function why(locale: Variant['locale']): Why {
  const values: Record<string, unknown> = { dwell: 21, times: 0, 'cool-down': Date.UTC(2026, 10, 1), 'per-week': 1 };
  return {
    text: sentences[locale],
    gates: gateNames.map(name => ({ name, value: values[name], state: name === 'to' ? 'unknown' : 'pass' })),
  };
}

/** A placement in one way and state, with a survey in it. */
export async function showPlacement({ example, locale, state }: Variant<'placement'>, main: Element): Promise<void> {
  const survey = document.createElement('docent-survey');
  const texts = await surveyLocales[locale]?.();
  if (texts) survey.messages = texts;
  survey.data = await loadEntity<PublishedSurvey>('survey:minimal', locale);

  const element = document.createElement('docent-placement');
  const messages = await locales[locale]?.();
  if (messages) element.messages = messages;
  Object.assign(element, {
    locale,
    way: example,
    heading: headings[locale],
    from: 'Meridian Rooms',
    ref: 'survey:minimal',
    why: why(locale),
  });
  element.minimised = state === 'minimised';
  element.open = state !== 'closed' && state !== 'minimised';
  element.append(survey);
  (example === 'inline' ? main : document.body).append(element);
  await untilShown(survey, '[part=next]');
  if (state === 'menu') (await untilShown(element, '[part=more]')).click();
  if (state === 'why') (await untilShown(element, '[part=why]')).click();
  if (state === 'menu' || state === 'why')
    await untilShown(element, state === 'menu' ? '[part=menu]' : '[part=reasons]');
  await element.updateComplete;
  // It comes in moving, and may move aside.
  await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished));
}
