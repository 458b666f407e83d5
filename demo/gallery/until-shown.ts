/** Waits until an element's shadow root has what matches. Frames, because what an element loads later may bring it. */
export async function untilShown(element: Element, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise(resolve => requestAnimationFrame(resolve));
  }
}
