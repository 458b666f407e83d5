import { strictPolicy } from '../content-security-policy.mjs';
import { html } from '../html.mjs';

/** Lists of the gallery's project in the strictest page, as a static bundle. */
export const lists = {
  title: 'Lists without a collector, under a strict policy',
  about:
    'Recommendations of a static bundle: what editors, experts, likeness and skills can do without anything learned; in one of them, every text wants to do harm.',
  policy: context => strictPolicy(context, { 'connect-src': "'self'" }),
  head: ({ docent }) => docent({ 'data-project': undefined, 'data-config': '/gallery-project/manifest.json' }),
  body: () =>
    html`<docent-recommendations entity="full"></docent-recommendations>
      <docent-recommendations entity="compact" about="subject:desk"></docent-recommendations>
      <docent-recommendations entity="next" about="subject:desk"></docent-recommendations>
      <docent-recommendations entity="hostile" about="subject:had"></docent-recommendations>`,
};
