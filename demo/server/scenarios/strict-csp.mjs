import { strictPolicy } from '../content-security-policy.mjs';
import { html } from '../html.mjs';

export const strictCsp = {
  title: 'Strict policy',
  about: 'Only scripts with this answer’s nonce and what they load, no style at all, Trusted Types enforced.',
  policy: strictPolicy,
  head: ({ docent }) => docent(),
  body: () => html`<docent-howto entity="book-a-room"></docent-howto>`,
};
