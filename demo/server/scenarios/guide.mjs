import { strictPolicy } from '../content-security-policy.mjs';
import { html } from '../html.mjs';

export const guide = {
  title: 'A guide under a strict policy',
  about: 'A decision guide where no style and no code but ours with this answer’s nonce is allowed.',
  policy: strictPolicy,
  head: ({ docent }) => docent(),
  body: () => html`<docent-advice entity="run-your-rooms"></docent-advice>`,
};
