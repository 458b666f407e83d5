/**
 * The page contract of every peer: `window.__ready`, `window.__track(marker, padding)` for one event, and
 * `window.__send(from, to, size)` for events `from` to `to - 1`, each holding its marker (`mk_00007_`) exactly once beside
 * `size` bytes that do not compress.
 *
 * @param {object} peer
 * @param {Promise<unknown>} [peer.ready] when the peer can take events; default: at once
 * @param {(marker: string, padding: string) => unknown} peer.track
 */
export function expose({ ready = Promise.resolve(), track }) {
  window.__ready = ready;
  window.__track = track;
  window.__send = (from, to, size = 0) => {
    for (let number = from; number < to; number++) {
      track(`mk_${String(number).padStart(5, '0')}_`, noise(size));
    }
  };
}

/** Where the page's address says the collector is (`c`), without a slash at the end. */
export const collector = () => new URLSearchParams(location.search).get('c').replace(/\/$/, '');

/** The variant the page's address asks for (`v`), or an empty string. */
export const variant = () => new URLSearchParams(location.search).get('v') ?? '';

/** Letters of no meaning, so that compression cannot make a large event small. */
function noise(size) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  let text = '';
  while (text.length < size) {
    const bytes = crypto.getRandomValues(new Uint8Array(Math.min(size - text.length, 65_536)));
    text += Array.from(bytes, byte => letters[byte & 63]).join('');
  }
  return text;
}
