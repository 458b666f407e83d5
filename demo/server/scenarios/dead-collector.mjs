import { html } from '../html.mjs';

/** Port 9 is "discard": nothing listens there, and browsers refuse it at once, as an ad blocker does. */
const dead = 'http://127.0.0.1:9';

export const deadCollector = {
  title: 'Collector out of reach',
  about: 'The script loads, but nobody answers; or with ?blocked not even the script loads. The page must not notice.',
  variants: ['blocked'],
  head: ({ docent, query }) =>
    query.blocked === undefined ? docent({ 'data-endpoint': dead }) : docent({ src: `${dead}/v1/docent.js` }),
  body: () => html`<docent-howto entity="book-a-room"></docent-howto>`,
};
