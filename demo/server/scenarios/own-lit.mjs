import { strictPolicy } from '../content-security-policy.mjs';
import { html, markup } from '../html.mjs';

/** Where the vendor's own Lit lies; the same files any bundler would take. */
const imports = {
  lit: '/modules/lit/index.js',
  'lit/': '/modules/lit/',
  'lit-html': '/modules/lit-html/lit-html.js',
  'lit-html/': '/modules/lit-html/',
  'lit-element/': '/modules/lit-element/',
  '@lit/reactive-element': '/modules/@lit/reactive-element/reactive-element.js',
};

export const ownLit = {
  title: 'A host with its own Lit',
  about:
    'Lit names its Trusted Types policy; a second Lit of the same name would be refused and take the page down with it.',
  variants: ['first=host', 'first=docent'],
  policy: context => strictPolicy(context, { 'trusted-types': 'docent lit-html' }),
  head({ nonce, query, docent, script }) {
    const own = script(query.first === 'docent' ? '/pages/scenarios/own-lit-after.js' : '/pages/scenarios/own-lit.js');
    // Deferred scripts and modules run in the order of the page.
    const ours = query.first === 'host' ? docent({ async: undefined, defer: '' }) : docent();
    return html`<script nonce="${nonce}" type="importmap">
        ${markup(JSON.stringify({ imports }))}
      </script>
      ${query.first === 'host' ? [own, ours] : [ours, own]}`;
  },
  body: () => html`<host-greeting></host-greeting><docent-howto entity="book-a-room"></docent-howto>`,
};
