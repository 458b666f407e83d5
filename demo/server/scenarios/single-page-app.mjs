import { html } from '../html.mjs';

const actions = {
  add: 'Add a how-to',
  remove: 'Remove it',
  move: 'Move it to the other side',
  shadow: 'Move it into a shadow root',
  change: 'Change its entity',
};

export const singlePageApp = {
  title: 'Single-page application',
  about: 'Elements that come late, go, move, change and live inside another component’s shadow root.',
  head: ({ docent, script }) => html`${docent()}${script('/pages/scenarios/single-page-app.js')}`,
  body: () => html`
    <p>${Object.entries(actions).map(([id, label]) => html`<button type="button" id="${id}">${label}</button> `)}</p>
    <section id="left" aria-label="Left"></section>
    <section id="right" aria-label="Right"></section>
    <section id="shadow-host" aria-label="Shadow root"></section>
  `,
};
