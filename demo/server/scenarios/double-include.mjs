import { html } from '../html.mjs';

export const doubleInclude = {
  title: 'Included twice',
  about: 'The tag in the page and once more by a tag manager: one instance, one warning.',
  head: ({ docent }) => docent(),
  body: ({ docent }) => html`<docent-howto entity="book-a-room"></docent-howto>${docent()}`,
};
