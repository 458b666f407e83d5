import type { ReviewLedger } from '@docent/schema';
import { medianSeconds } from '../ledger/waiting-time.js';
import { type Counts, starsOf } from './read-counts.js';

/** What was done with reviews, from their counts. */
export function toLedger(counts: Counts): ReviewLedger {
  const values = (measure: string): ReadonlyMap<string, number> => counts.get(measure) ?? new Map();
  const total = (measure: string): number => [...values(measure).values()].reduce((sum, count) => sum + count, 0);
  const [published, held, removed] = ['published', 'held', 'removed'].map(state => starsOf(counts, `stars:${state}`));
  const before = published!.map((count, at) => count + held![at]! + removed![at]!) as ReviewLedger['stars']['before'];
  const median = medianSeconds(values('decided'));
  return {
    received: total('received'),
    published: total('stars:published'),
    held: total('stars:held'),
    removed: total('stars:removed'),
    withdrawn: total('withdrawn'),
    heldFor: Object.fromEntries(values('held-for')),
    removedFor: Object.fromEntries(values('removed-for')),
    stars: { before, after: published! },
    decisions: { count: total('decided'), ...(median !== undefined && { medianSeconds: median }) },
    reports: total('reported'),
    appeals: total('appealed'),
  };
}
