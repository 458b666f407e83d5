import { strictPolicy } from '../content-security-policy.mjs';
import { html } from '../html.mjs';

export const nonceOnly = {
  title: 'Nonces without strict-dynamic',
  about: 'Every script needs the nonce itself; what a script loads is not trusted by descent.',
  policy: context => strictPolicy(context, { 'script-src': `'nonce-${context.nonce}'` }),
  head: ({ docent }) => docent(),
  body: () => html`<docent-howto entity="book-a-room"></docent-howto>`,
};
