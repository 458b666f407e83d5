/**
 * Keeps keys that mean something to one of our controls from the page, so that its single-key shortcuts do not fire as
 * well. Tab, Escape and combinations with a modifier stay the page's.
 *
 * @param host element whose shadow root holds the controls
 * @param signal ends it
 */
export function keepKeys(host: Element, signal: AbortSignal): void {
  const listener = (event: Event) => {
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    const target = event.composedPath()[0];
    if (!(target instanceof Element) || ctrlKey || metaKey || altKey) return;
    const press = /^( |Enter)$/.test(key) && target.matches('button,a,summary');
    const type = !/^(Tab|Escape)$/.test(key) && target.matches('video,input,textarea,select');
    if (press || type) event.stopPropagation();
  };
  for (const type of ['keydown', 'keypress', 'keyup']) host.addEventListener(type, listener, { signal });
}
