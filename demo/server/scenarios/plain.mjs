import { html } from '../html.mjs';

export const plain = {
  title: 'Nothing special',
  about: 'One how-to in a page without styles or policies: the yardstick for the others.',
  head: ({ docent }) => docent(),
  body: () => html`<docent-howto entity="book-a-room"></docent-howto>`,
};
