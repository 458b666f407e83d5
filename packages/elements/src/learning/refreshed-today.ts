import { dayOf } from '@docent/engine/check/day-of.js';
import type { SkillView } from './skill-view.js';

/** How many skills were refreshed on the UTC day of this moment. @param now milliseconds since the epoch */
export function refreshedToday(views: readonly SkillView[], now: number): number {
  const today = dayOf(now);
  return views.filter(({ attempts }) => attempts.some(({ at, phase }) => phase === 'review' && dayOf(at) === today))
    .length;
}
