import { html } from '../html.mjs';

export const twoHowtos = {
  title: 'Two how-tos',
  about: 'Each keeps its own step, its own progress and its own video; the same one twice shares its progress.',
  variants: ['same'],
  head: ({ docent }) => docent(),
  body: ({ query }) => html`
    <docent-howto id="first" entity="book-a-room"></docent-howto>
    <docent-howto id="second" entity="${query.same === undefined ? 'move-a-booking' : 'book-a-room'}"></docent-howto>
  `,
};
