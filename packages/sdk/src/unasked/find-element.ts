import { entityOf } from './entity-of.js';

/** The first element that a selector of the vendor's finds; one that is no selector finds nothing. */
export function findElement(document: Document, selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}

/** Whether the page itself shows an entity where it can be seen, so that it needs no other place. */
export function isInPage(document: Document, ref: string): boolean {
  const { id, tag } = entityOf(ref);
  return [...document.querySelectorAll(tag)].some(
    each => each.getAttribute('entity') === id && !each.closest('docent-placement') && each.getClientRects().length > 0,
  );
}
