import type { Docent } from '@docent/client';
import { warn } from '../report.js';

/**
 * Puts `docent` in the place of `window.docent`, and makes the calls that an array there holds. False when another Docent, or
 * something else, has the name.
 */
export function takeOver(window: Window, docent: Partial<Docent>): boolean {
  const holder = window as { docent?: unknown };
  const before = holder.docent as (Partial<Docent> & { included?: number }) | undefined;
  const calls = Array.isArray(before) ? (before as Parameters<Docent['push']>) : [];
  // An element with the id "docent" is found under that name, too; it is nobody's property.
  if (before && before !== (calls as unknown) && !(before instanceof Node || before instanceof HTMLCollection)) {
    if (!before.push || !before.ready) warn('window.docent belongs to something else, so Docent stays off.');
    else if ((before.included = (before.included ?? 1) + 1) === 2) {
      warn('docent.js is included more than once: keep the first.');
    }
    return false;
  }
  holder.docent = docent;
  docent.push?.(...calls);
  return true;
}
