import type { DocentRecommendations, DocentRequestEvent } from '@docent/elements';
import { locales } from '@docent/elements/recommendations/recommendations.define.js';
import type { CustomerRecord, PublishedRecommendations } from '@docent/schema';
import { loadEntity } from './load-entity.js';
import { modelOf, neighbours } from './recommendations-learned.js';
import { untilShown } from './until-shown.js';
import type { Variant } from './variants.js';

/** A list in one state: as it comes, with all of it open, or with what the customer and what was learned do to it. */
export async function showRecommendations(
  { element, example, locale, state }: Variant<'recommendations'>,
  main: Element,
): Promise<void> {
  const widget = document.createElement('docent-recommendations');
  const messages = await locales[locale]?.();
  if (messages) widget.messages = messages;
  widget.locale = locale;
  if (example === 'compact' || example === 'next') widget.about = 'subject:desk';
  if (state !== 'offline') widget.addEventListener('docent-request', event => answer(event, example, state));
  main.append(widget);
  if (state === 'offline') widget.entity = example;
  else if (state === 'loading' || state === 'empty' || state === 'error') widget.status = state;
  else {
    widget.data = await loadEntity<PublishedRecommendations>(`${element}:${example}`, locale);
    await untilShown(widget, '[part=how] summary');
    if (state === 'open') await open(widget);
    if (state === 'refused') await openHow(widget);
  }
  await widget.updateComplete;
}

/** Answers as a page does that knows somebody with a desk. */
function answer(event: Event, example: string, state: string): void {
  const asked = event as DocentRequestEvent;
  const { request } = asked;
  if (request.type === 'interactions') {
    const known: Partial<CustomerRecord> = { interactions: {} };
    if (example !== 'minimal') {
      const had = { [example]: { weight: 1, at: Date.now() } };
      known.interactions = Object.fromEntries(['desk', 'lamp', 'had'].map(id => [`subject:${id}`, { did: had }]));
    }
    if (state === 'plain') known.preferences = { personalisation: { value: false, at: 1 } };
    asked.respondWith(Promise.resolve(known));
  }
  if (request.type === 'model') {
    const model = modelOf(request.list, state !== 'refused');
    asked.respondWith(Promise.resolve(example === 'minimal' ? {} : { model, neighbours }));
  }
}

/** Opens why the first item is there and what can be said of it, puts the last one out, and asks whether to forget. */
async function open(widget: DocentRecommendations): Promise<void> {
  const items = [...widget.renderRoot.querySelectorAll<HTMLElement>('[part=items] [data-item]')].map(
    item => `[data-item="${item.dataset['item']}"]`,
  );
  const [first, last] = [items[0]!, items.at(-1)!];
  (await untilShown(widget, `${first} [part=why-toggle]`)).click();
  await untilShown(widget, '[part=why]');
  if (last !== first) {
    (await untilShown(widget, `${last} [part=controls]`)).click();
    (await untilShown(widget, `${last} [part=not-interested]`)).click();
    await untilShown(widget, '[part=undo]');
  }
  (await untilShown(widget, `${first} [part=controls]`)).click();
  await untilShown(widget, '[part=more]');
  await openHow(widget);
  (await untilShown(widget, '[part=forget]')).click();
  await untilShown(widget, '[part=forget-yes]');
}

async function openHow(widget: DocentRecommendations): Promise<void> {
  (await untilShown(widget, '[part=how] summary')).click();
  await untilShown(widget, '[part=personalise]');
}
