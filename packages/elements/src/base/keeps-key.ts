/**
 * Whether a key pressed in one of our controls means something to that control, so that the page's single-key shortcuts
 * must not see it. Tab, Escape and combinations with a modifier stay the page's.
 *
 * @param target where the key was pressed, inside our shadow root
 */
export function keepsKey(target: EventTarget | undefined, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || ctrlKey || metaKey || altKey || key === 'Tab' || key === 'Escape') return false;
  if (target.matches('video,input,textarea,select')) return true;
  return target.matches('button,summary,a') && (key === 'Enter' || key === ' ');
}
