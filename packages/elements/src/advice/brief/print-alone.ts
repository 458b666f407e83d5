/**
 * Prints an element without the page around it: a copy of it, in a frame of its own that is never navigated, so that no
 * rule of the page on where frames may lead applies. Its styles are adopted, which no rule on styles forbids.
 *
 * @param root the shadow root it is in, whose style sheets apply to it; the frame is put there too, out of sight
 */
export function printAlone(element: HTMLElement, root: ShadowRoot): void {
  const frame = document.createElement('iframe');
  frame.className = 'sr';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  // Firefox puts another empty page in the place of the first.
  frame.addEventListener('load', () => fill(frame, element, root), { once: true });
  root.append(frame);
}

function fill(frame: HTMLIFrameElement, element: HTMLElement, root: ShadowRoot): void {
  const page = frame.contentDocument;
  const window = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page || !window) return frame.remove();
  const { dir, lang } = element.closest<HTMLElement>('[lang]') ?? document.documentElement;
  Object.assign(page.documentElement, { dir, lang });
  page.title = element.ariaLabel ?? '';
  page.body.style.fontFamily = getComputedStyle(element).fontFamily;
  const copy = page.body.appendChild(page.createElement('div')).attachShadow({ mode: 'open' });
  const inner = copy.appendChild(page.createElement('div'));
  inner.className = 'root';
  inner.dir = dir;
  inner.append(page.importNode(element, true));
  copy.adoptedStyleSheets = root.adoptedStyleSheets.map(({ cssRules }) => {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync([...cssRules].map(({ cssText }) => cssText).join(''));
    return sheet;
  });
  window.addEventListener('afterprint', () => frame.remove());
  window.setTimeout(() => window.print());
}
