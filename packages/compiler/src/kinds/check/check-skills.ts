import type { Check } from '@docent/schema';
import { quote } from '../../problems/quote.js';
import type { CheckContext, Draft } from '../kind-compiler.js';

/** Reports skills of a check that there are not, or that nothing can be asked of. */
export function checkSkills({ skills }: Draft<Check>, { collections, reference, report }: CheckContext): void {
  skills?.forEach((id, index) => {
    reference('skills', id, ['skills', index]);
    const skill = collections.get('skills')?.get(id ?? '')?.value as { items?: unknown } | undefined;
    if (!skill || skill.items !== undefined) return;
    const message = `The skill ${quote(id)} has no items: there is nothing to ask.`;
    report('check-empty', ['skills', index], message, 'Give the skill "items", or take it out.');
  });
}
