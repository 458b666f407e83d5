import type { Attempt, SkillRecord } from '@docent/schema';
import { dayOf } from './day-of.js';

/** Days of attempts that are kept of one skill; later ones still happen, but do not come into the record. */
export const maxAttemptDays = 400;

/**
 * What to merge into the record of a skill when an item is answered; `undefined` when it holds as much as it may. It is later than what
 * was answered before even when the clock was set back, so that a first attempt stays the first.
 *
 * @param now milliseconds since the epoch
 */
export function recordAttempt(
  known: SkillRecord | undefined,
  item: string,
  attempt: Omit<Attempt, 'at'>,
  now: number,
): SkillRecord | undefined {
  const attempts = known?.attempts ?? {};
  const forgotten = known?.forgotten?.at;
  // What comes after a day's answers were forgotten is kept apart from them, so that one never counts as the other's first attempt.
  const apart = forgotten !== undefined && dayOf(forgotten) === dayOf(now);
  const own = apart ? `${dayOf(now)}-${forgotten}` : dayOf(now);
  // So is what was answered to the item as it was earlier in the day.
  const other = attempts[item]?.[own] && attempts[item][own].latest.revision !== attempt.revision;
  const day = other ? `${own}-${attempt.revision}` : own;
  const before = attempts[item]?.[day];
  const days = Object.values(attempts).reduce((sum, each) => sum + Object.keys(each).length, 0);
  if (!before && days >= maxAttemptDays) return undefined;
  const latest: Attempt = { ...attempt, at: Math.max(now, (before?.latest.at ?? forgotten ?? -Infinity) + 1) };
  return { attempts: { [item]: { [day]: { firstAttempt: before?.firstAttempt ?? latest, latest } } } };
}
