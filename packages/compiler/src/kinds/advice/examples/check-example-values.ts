import { evaluate, type Guide, type Situation, valuesOf } from '@docent/engine';
import { quote } from '../../../problems/quote.js';
import type { Example } from './example.js';

/** Reports values that come to something else than an example expects. */
export function checkExampleValues(
  guide: Guide,
  situation: Situation,
  { values = {} }: Example,
  fails: (key: 'values', message: string, hint: string) => void,
): void {
  // A formula is a value without a name; it is asked as if it had one.
  const formulas = guide.calculators.flatMap(({ id, type, value }) =>
    type === 'formula' && !Object.hasOwn(guide.values, id) ? [[id, { title: id, value }] as const] : [],
  );
  const named = { ...guide, values: { ...guide.values, ...Object.fromEntries(formulas) } };
  const found = valuesOf(named, situation);
  for (const [id, expected] of Object.entries(values)) {
    if (same(found[id], expected)) continue;
    const got =
      found[id] === undefined ? 'cannot be computed from these answers' : `comes to ${quote(shown(found[id]))}`;
    fails(
      'values',
      `expected ${quote(id)} to be ${quote(expected)}, but it ${got}.`,
      'Correct its rule, or the example.',
    );
  }
}

/** Numbers are the same to twelve digits, money when it is as much, all else when it is written the same. */
function same(found: unknown, expected: unknown): boolean {
  if (typeof found === 'number' && typeof expected === 'number') {
    return Math.abs(found - expected) <= 1e-12 * Math.max(Math.abs(found), Math.abs(expected));
  }
  if (typeof found === 'object' && found !== null && 'currency' in found) {
    return evaluate({ 'money=': [{ var: 'found' }, { var: 'expected' }] }, { found, expected }) === true;
  }
  return JSON.stringify(found) === JSON.stringify(expected);
}

/** A number without the dust of binary fractions. */
function shown(found: unknown): unknown {
  return typeof found === 'number' ? Number(found.toPrecision(12)) : found;
}
