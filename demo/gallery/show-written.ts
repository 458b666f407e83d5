import type { CommandStatus, DocentRequestEvent, DocentReviews } from '@docent/elements';
import { locales } from '@docent/elements/reviews/reviews.define.js';
import type { PublishedReviews } from '@docent/schema';
import { loadEntity } from './load-entity.js';
import { untilShown } from './until-shown.js';
import type { Variant } from './variants.js';

type State = Variant<'reviews'>['state'];

const receipt = { id: 'gallery', secret: 'pLa8Yc0JkT5sQ2w9hVb3NfXeR7uMzG1oDiK4tAyC6nE' };

/** What a collector would say of a review in that state; nothing while it is being written. */
function statusOf(state: State): CommandStatus | undefined {
  if (state !== 'held' && state !== 'refused' && state !== 'receipt') return undefined;
  const refused = state === 'refused' && { code: 'unknown-subject', reason: 'The subject is not offered any more.' };
  return {
    ...{ commandId: receipt.id, name: 'submit-review', ref: 'subject:desk-01', receipt },
    state: refused ? 'refused' : 'accepted',
    ...refused,
    receivedAt: '2026-11-23T09:30:00.000Z',
    became: {
      ...{ review: receipt.id, state: 'held', reasons: [{ reason: 'personal-data' }], mayAppeal: true },
      ...{ note: 'Leave the number out, please.', corrections: [{ at: '2026-11-20T09:30:00.000Z', rating: 3 }] },
    },
    payload: {
      ...{ rating: 4, text: 'Steady.\n\nAsk for Sam: +49 151 2345 6789.', pros: ['Quiet', 'Quick to raise'] },
      ...{ criteria: { assembly: 3 }, role: 'it-admin', relationship: 'customer', name: 'Ada' },
      images: [{ hash: 'x'.repeat(43), alt: 'The desk by the window' }],
    },
  };
}

/** Answers what the widget asks, as a page with a collector would. */
function answer(widget: DocentReviews, state: State): void {
  const status = statusOf(state);
  const commands = status ? [{ status, settled: Promise.resolve(status) }] : [];
  const page = { answer: { reviews: [] }, media: `${location.origin}/media/` };
  widget.addEventListener('docent-request', event => {
    const asked = event as DocentRequestEvent;
    if (asked.request.type === 'commands') asked.respondWith(Promise.resolve(commands));
    if (asked.request.type === 'voice') asked.respondWith(Promise.resolve(page as never));
  });
}

/** Reviews where one is written: the form, with what is to be mended, and what became of it. */
export async function showWritten(
  { element, example, locale, state }: Pick<Variant<'reviews'>, 'element' | 'example' | 'locale' | 'state'>,
  main: Element,
): Promise<void> {
  const widget = document.createElement('docent-reviews');
  const messages = await locales[locale]?.();
  if (messages) widget.messages = messages;
  widget.locale = locale;
  widget.subject = 'desk-01';
  answer(widget, state);
  main.append(widget);
  widget.data = await loadEntity<PublishedReviews>(`${element}:${example}`, locale);
  (await untilShown(widget, '[part~=begin]')).click();
  if (state === 'form' || state === 'problems') {
    await untilShown(widget, '[part~=form]');
    if (state === 'problems') (await untilShown(widget, '[part~=send]')).click();
  } else {
    const see = await untilShown(widget, state === 'refused' ? '[part~=again]' : '[part~=see]');
    if (state === 'receipt') {
      see.click();
      await untilShown(widget, '[part~=receipt]');
    }
  }
  await widget.updateComplete;
}
