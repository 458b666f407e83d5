import { html } from '../html.mjs';

export const consent = {
  title: 'Consent',
  about:
    'What is stored and sent when ?consent is denied (default), ask or granted; ?consent=none leaves the attribute out.',
  variants: ['consent=denied', 'consent=ask', 'consent=granted', 'consent=none'],
  head: ({ docent, query }) =>
    docent({ 'data-consent': query.consent === 'none' ? undefined : (query.consent ?? 'denied') }),
  body: () => html`<docent-howto entity="book-a-room"></docent-howto>`,
};
