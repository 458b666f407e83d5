import type { Definer } from './create-definer.js';

/**
 * Has the definer look into the open shadow roots of other people's elements, too, also of those that come later. Ends when
 * all our elements are defined.
 */
export function watchShadowRoots(root: ParentNode & Node, definer: Pick<Definer, 'searching' | 'watch'>): void {
  const observer = new MutationObserver(records => {
    if (!definer.searching()) return observer.disconnect();
    for (const { addedNodes } of records) addedNodes.forEach(scan);
  });

  function visit(element: Element): void {
    const { localName, shadowRoot } = element;
    if (shadowRoot) {
      definer.watch(shadowRoot);
      watchShadowRoots(shadowRoot, definer);
    } else if (element.matches(':not(:defined)')) {
      // It may get a shadow root when it is.
      void customElements.whenDefined(localName).then(() => {
        if (element.shadowRoot && definer.searching()) visit(element);
      });
    }
  }

  function scan(node: Node): void {
    if (node instanceof Element) visit(node);
    (node as Partial<ParentNode>).querySelectorAll?.('*').forEach(visit);
  }

  if (!definer.searching()) return;
  observer.observe(root, { childList: true, subtree: true });
  scan(root);
}
