/**
 * The one line at the foot of the calendar that says what happened, with an offer to undo. It stays until the next one or
 * until it is closed: nobody has to hurry.
 */
export function createMessage(element) {
  const text = element.querySelector('[data-text]');
  const undo = element.querySelector('[data-undo]');
  const close = element.querySelector('[data-close]');
  let takeBack;

  const hide = () => element.toggleAttribute('hidden', true);
  close.addEventListener('click', hide);
  undo.addEventListener('click', () => {
    takeBack?.();
    show('Undone.');
  });

  function show(words, onUndo) {
    takeBack = onUndo;
    undo.hidden = !onUndo;
    element.hidden = false;
    text.textContent = words;
  }
  return show;
}
