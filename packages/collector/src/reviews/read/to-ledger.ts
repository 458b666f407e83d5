import type { ReviewLedger, VoiceLedger } from '@docent/schema';
import type { VoiceKind } from '@docent/schema/names';
import { measureOf } from '../ledger/standing.js';
import { medianSeconds } from '../ledger/waiting-time.js';
import { type Counts, starsOf } from './read-counts.js';

/** What was done with reviews, from their counts. */
export function toLedger(counts: Counts): ReviewLedger {
  const [published, held, removed] = ['published', 'held', 'removed'].map(state => starsOf(counts, `stars:${state}`));
  const before = published!.map((count, at) => count + held![at]! + removed![at]!) as ReviewLedger['stars']['before'];
  const sum = (stars: readonly number[]): number => stars.reduce((total, count) => total + count, 0);
  return {
    ...toVoiceLedger(counts, 'review'),
    ...{ published: sum(published!), held: sum(held!), removed: sum(removed!) },
    stars: { before, after: published! },
  };
}

/** What was done with questions or answers, from their counts. */
export function toVoiceLedger(counts: Counts, kind: VoiceKind): VoiceLedger {
  const values = (measure: string): ReadonlyMap<string, number> => counts.get(measureOf(kind, measure)) ?? new Map();
  const total = (measure: string): number => [...values(measure).values()].reduce((sum, count) => sum + count, 0);
  const inState = (state: string): number => values('state').get(state) ?? 0;
  const median = medianSeconds(values('decided'));
  return {
    received: total('received'),
    ...{ published: inState('published'), held: inState('held'), removed: inState('removed') },
    withdrawn: total('withdrawn'),
    heldFor: Object.fromEntries(values('held-for')),
    removedFor: Object.fromEntries(values('removed-for')),
    decisions: { count: total('decided'), ...(median !== undefined && { medianSeconds: median }) },
    reports: total('reported'),
    appeals: total('appealed'),
  };
}
