/**
 * Defines a custom element unless its tag is taken, by an earlier copy of Docent or by somebody else: the first one stays,
 * and the page does not notice.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
