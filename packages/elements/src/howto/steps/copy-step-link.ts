import type { PublishedHowto } from '@docent/schema';
import { addressWith } from '../../link/address-with.js';
import { copyText } from '../../link/copy-text.js';
import type { HowtoView } from '../howto-view.js';
import { HowtoLinkCopiedEvent } from './howto-link-copied-event.js';

/**
 * Copies the link that opens a step, and tells that.
 *
 * @param seconds of the video, where the link is to a moment
 * @returns the link where it could not be copied; empty when it was
 */
export async function copyStepLink(
  view: HowtoView,
  step: PublishedHowto['steps'][number],
  seconds?: number,
): Promise<string> {
  const { howto, session } = view;
  const { place } = session;
  const moment = seconds === undefined ? '' : `@${seconds}`;
  const link = addressWith(location.href, `docent=${howto.ref}/${step.id}${moment}`);
  const copied = await copyText(link);
  view.emit(new HowtoLinkCopiedEvent(place, seconds));
  return copied ? '' : link;
}
