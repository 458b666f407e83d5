import { html } from '../html.mjs';

export const missingEntity = {
  title: 'An entity that does not exist',
  about: 'One element names a how-to that nobody wrote, one names none at all, and one is fine.',
  head: ({ docent }) => docent(),
  body: () => html`
    <docent-howto id="missing" entity="teleport-a-room"></docent-howto>
    <docent-howto id="nameless"></docent-howto>
    <docent-howto id="fine" entity="book-a-room"></docent-howto>
  `,
};
