import { html } from '../html.mjs';

export const hostileCss = {
  title: 'Hostile styles',
  about:
    'A root size of 62.5 %, everything in 7 px with letters an em apart, empty elements hidden: all seen in real pages.',
  head: ({ docent }) => html`<link rel="stylesheet" href="/pages/scenarios/hostile.css" />${docent()}`,
  body: () => html`<docent-howto entity="book-a-room"></docent-howto>`,
};
