import { proportion } from '@docent/engine';
import type { Cell, RawMeasure } from './cell.js';

/** Of everybody who began with the skill: how many mastered it, and of these how many later got an item wrong. */
export function mastery({ beginnings, sayings }: Cell): RawMeasure[] {
  const customers = new Set(beginnings.map(({ customer }) => customer));
  const who = (name: string): Set<string> =>
    new Set(sayings.flatMap(({ customer, event }) => (event === name && customers.has(customer) ? [customer] : [])));
  const mastered = who('Skill Mastered');
  const lapsed = [...who('Skill Lapsed')].filter(customer => mastered.has(customer)).length;
  const share = (name: string, of: ReadonlySet<string>, count: number): RawMeasure['figures'] => [
    { name, unit: 'share', estimate: proportion(count, of.size), of: 'learners' },
  ];
  return [
    { measure: 'mastery', customers, figures: share('mastered', customers, mastered.size) },
    { measure: 'lapses', customers: mastered, figures: share('lapsed, of those who mastered it', mastered, lapsed) },
  ];
}
