import { randomBytes } from 'node:crypto';
import { signToken } from '../reviews/sign-token.mjs';
import { html, markup } from './html.mjs';

/**
 * What a page can use while it is written: its own nonce, its query, where the collector is, and Docent's script tag.
 *
 * @param {{ collectorUrl: string, pagesUrl: string, query?: Record<string, string> }} where
 */
export function createPageContext({ collectorUrl, pagesUrl, query = {} }) {
  const nonce = randomBytes(16).toString('base64');

  /** Docent's script tag as the guide gives it; further attributes by name, `undefined` leaves one out. */
  function docent({ src = `${collectorUrl}/v1/docent.js`, ...attributes } = {}) {
    const all = {
      async: '',
      'data-project': 'meridian',
      'data-consent': query.consent ?? 'granted',
      'data-locale': query.locale,
      'data-debug': query.debug === undefined ? undefined : '',
      ...attributes,
    };
    const written = Object.entries(all)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => (value === '' ? markup(` ${name}`) : html` ${markup(name)}="${value}"`));
    return html`<script nonce="${nonce}" src="${src}" ${written}></script>`;
  }

  /**
   * Says who is there, for `?as=ada`: a customer whom the vendor knows, with `&role=it-admin` in that role, and how it is proven.
   *
   * @param {string | undefined} secret with which the vendor's server signs tokens
   */
  function identify(secret) {
    const { as = '', role = '' } = query;
    if (!secret || ![as, role].every(id => /^[a-z0-9-]{0,40}$/.test(id))) return '';
    const uses = [{ subject: 'room-display', since: '2025-03-01', plan: 'Team' }];
    const who = as && [
      'identify',
      as,
      role ? { role } : {},
      { token: signToken(secret, { sub: as, docent_uses: uses }) },
    ];
    const known = who || (role && ['identify', 'guest', { role }]);
    if (!known) return '';
    return html`<script nonce="${nonce}">
      (window.docent ||= []).push(${markup(JSON.stringify(known))});
    </script>`;
  }

  /** A script of the page itself. */
  const script = (src, type = 'module') => html`<script nonce="${nonce}" type="${type}" src="${src}"></script>`;

  return { nonce, query, collectorUrl, pagesUrl, docent, identify, script };
}
