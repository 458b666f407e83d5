import { whenIdle } from '../when-idle.js';
import { tags } from './tags.js';

/** How far from the viewport, in its heights, a widget is when its code is fetched. */
const margin = '100%';

/**
 * Calls `need` when one of our elements nears the viewport, when the page is idle after it has loaded, and when it is online
 * again. Returns what ends it.
 */
export function watchForNeed(window: Window & typeof globalThis, need: () => void): () => void {
  const { document } = window;
  const near = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && need(), {
    rootMargin: margin,
  });
  const look = () => document.querySelectorAll(tags).forEach(element => near.observe(element));
  const added = new MutationObserver(look);
  added.observe(document, { childList: true, subtree: true });
  look();

  const idle = () => whenIdle(window, need);
  if (document.readyState === 'complete') idle();
  else window.addEventListener('load', idle, { once: true });
  window.addEventListener('online', need);

  return () => {
    near.disconnect();
    added.disconnect();
    window.removeEventListener('online', need);
  };
}
