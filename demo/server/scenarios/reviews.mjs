import { strictPolicy } from '../content-security-policy.mjs';
import { html } from '../html.mjs';

/** Reviews in the strictest page. */
export const reviews = {
  title: 'Reviews under a strict policy',
  about: 'What customers wrote, under a policy that allows nothing but nonced scripts, with Trusted Types enforced.',
  policy: strictPolicy,
  head: context => context.docent(),
  body: () =>
    html`<docent-reviews entity="displays" subject="room-display" compare="room-display-mini"></docent-reviews>`,
};
