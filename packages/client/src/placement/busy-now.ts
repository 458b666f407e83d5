import type { PlacementWorld } from '@docent/engine/placement/placement-world.js';

/** What a customer can write into. */
const writable = 'textarea, select, input, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';
/** Inputs that are pressed, not written into. */
const pressed = 'input:is([type="button"], [type="submit"], [type="reset"], [type="checkbox"], [type="radio"])';
/** Dialogs that keep everything else from being used. */
const modals = 'dialog:modal, [aria-modal="true"]';

/**
 * Whether the customer is in the midst of something that must not be interrupted. Looks into open shadow roots where the focus
 * is, for that is where design systems have their fields.
 *
 * @param keys whether a key was pressed a moment ago
 */
export function busyNow(document: Document, keys: boolean): PlacementWorld['busy'] {
  const path: Element[] = [];
  for (let at: Element | null = document.activeElement; at; at = at.shadowRoot?.activeElement ?? null) path.push(at);
  const field = path.at(-1);
  return {
    typing: keys || (!!field?.matches(writable) && !field.matches(pressed)),
    invalidField: path.some(each => each.matches('[aria-invalid]:not([aria-invalid="false"], [aria-invalid=""])')),
    // In shadow roots a modal is found by the focus, which it has taken.
    hostModal:
      [...document.querySelectorAll(modals)].some(each => each.getClientRects().length > 0) ||
      (!path[0]?.localName.startsWith('docent-') && path.some(each => each.closest(modals))),
  };
}
