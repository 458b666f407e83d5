import type { Survey } from '@docent/schema';
import { quote } from '../../problems/quote.js';
import type { CheckContext, Draft } from '../kind-compiler.js';

/** Reports thanks with the same id, and those that nobody is ever shown. */
export function checkThanks({ thanks }: Draft<Survey>, { report }: CheckContext): void {
  const ids = thanks?.map(one => one?.id) ?? [];
  ids.forEach((id, index) => {
    const first = ids.indexOf(id);
    if (id === undefined || first === index) return;
    const message = `Thanks ${first + 1} and ${index + 1} have the same id, ${quote(id)}.`;
    report('duplicate-id', ['thanks', index, 'id'], message, 'Give each of them an id of its own.');
  });
  const all = thanks?.findIndex(one => one && one.when === undefined) ?? -1;
  if (all < 0 || all === ids.length - 1) return;
  const message = `Nobody is shown what follows ${quote(ids[all])}, which is for everybody.`;
  report('survey-thanks', ['thanks', all], message, 'Move it to the end, or say with "when" to whom it is said.');
}
