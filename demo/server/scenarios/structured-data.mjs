import { strictPolicy } from '../content-security-policy.mjs';
import { html } from '../html.mjs';

/** A page that tells search engines of its reviews, by a policy of its own. */
export const structuredData = {
  title: 'Structured data under a strict policy',
  about:
    'The page itself puts what search engines may be told into a block of data, through a Trusted Types policy of its own.',
  policy: context => strictPolicy(context, { 'trusted-types': 'docent meridian-data' }),
  head: ({ docent, script }) => html`${docent()} ${script('/pages/scenarios/structured-data.js')}`,
  body: () => html`<docent-reviews entity="displays" subject="room-display"></docent-reviews>`,
};
