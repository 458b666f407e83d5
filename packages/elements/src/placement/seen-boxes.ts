import type { Box } from './choose-corner.js';

/** Our own elements that stand in corners, and what of them can be seen. */
const others = 'docent-consent,docent-debug,docent-placement';
const visible = ':is([popover],[popover] *):is([part~=panel],[part~=toggle])';

/**
 * What must not be covered by something that came unasked: what has the focus, the question for consent, the debug button,
 * and other placements.
 *
 * @param own the placement that asks; neither it nor what is in it counts
 */
export function seenBoxes(own: HTMLElement): Box[] {
  const { ownerDocument: page } = own;
  const inCorners = [...page.querySelectorAll(others)]
    .filter(element => element !== own)
    .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll(visible) ?? [])]);
  const focused = deepFocus(page);
  const all = focused && !hasFocus(own) ? [focused, ...inCorners] : inCorners;
  return all.map(element => element.getBoundingClientRect());
}

/** What has the focus, through shadow roots; nothing when it is the page as a whole. */
function deepFocus({ activeElement, body, documentElement }: Document): Element | undefined {
  let found = activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return !found || found === body || found === documentElement ? undefined : found;
}

/** Whether the focus is in an element, or in what is slotted into it. Unlike `:focus-within`, also while the window has none. */
export function hasFocus(element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return element.contains(root.activeElement);
}
