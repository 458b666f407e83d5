import { quote } from '../../problems/quote.js';
import type { GuideDraft } from './guide-draft.js';

/** The roles of a considered purchase, which have names in every language. */
const knownRoles: readonly string[] = [
  'finance-executive',
  'business-executive',
  'department-manager',
  'end-user',
  'cio',
  'technical-expert',
];

/** Reports roles without a name, and what roles refer to and that there is not. */
export function checkRoles({ guide, id, report }: GuideDraft): void {
  guide.roles?.forEach((role, index) => {
    if (role === undefined) return;
    const path = ['roles', index] as const;
    if (role.id !== undefined && role.title === undefined && !knownRoles.includes(role.id)) {
      const hint = `Add "title". Roles that have names are ${knownRoles.join(', ')}.`;
      report('missing-key', path, `The role ${quote(role.id)} of your own has no name.`, hint);
    }
    role.criteria?.forEach((criterion, at) => id('criteria', criterion, [...path, 'criteria', at]));
    role.calculators?.forEach((calculator, at) => id('calculators', calculator, [...path, 'calculators', at]));
    for (const outcome of Object.keys(role.arguments ?? {})) id('outcomes', outcome, [...path, 'arguments', outcome]);
  });
}
