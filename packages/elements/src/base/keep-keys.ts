/** Controls that take other keys than those that press them. */
const typed = 'video,input,textarea,select';

/**
 * Keeps keys that mean something to one of our controls from the page, so that its single-key shortcuts do not fire as
 * well. Tab, Escape and combinations with a modifier stay the page's. Listens to all three events of a key.
 */
export function keepKeys(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || /^(Tab|Escape)$/.test(key)) return;
  const controls = /^( |Enter)$/.test(key) ? `button,a,summary,${typed}` : typed;
  if ((event.target as Element).matches(controls)) event.stopPropagation();
}
