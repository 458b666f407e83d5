import type { Client } from '@docent/client';
import type { Saying } from '@docent/client/placement/create-placements.js';
import type { PlacementChoice } from '@docent/elements/placement/placement-events.js';

/** What the customer has said, by what they have chosen. */
export const sayings: Readonly<Record<PlacementChoice, Saying>> = {
  close: 'dismissed',
  'not-now': 'not-now',
  'not-about-this': 'not-about-this',
  'nothing-more-this-month': 'nothing-this-month',
};

/** What is looked at in a survey that is sent away. */
interface Survey extends HTMLElement {
  data?: { revision?: string };
  session?: { shown?: string };
}

/** Tells that the customer has sent a survey away, and at which question. */
export function tellDismissed(client: Pick<Client, 'capture'>, ref: string, widget: HTMLElement): void {
  if (!ref.startsWith('survey:')) return;
  const { data, localName, session } = widget as Survey;
  const { revision } = data ?? {};
  const question = session?.shown;
  const context = { widget: localName, ref, ...(revision !== undefined && { revision }) };
  client.capture('Survey Dismissed', question === undefined ? {} : { question }, context);
}
