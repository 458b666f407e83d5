import type { Placement } from '@docent/schema';
import type { Purpose } from '@docent/schema/names';
import { bucket } from '../../experiment/bucket.js';
import { type Finding, finding, open, unread } from '../gate.js';
import { localTime, onSchedule } from '../on-schedule.js';
import type { PlacementWorld } from '../placement-world.js';

/**
 * What the customer must have agreed to before something appears unasked: that it is remembered (`functional`), so that what
 * they say of it holds, and that what they would answer is kept.
 */
export function purposesOf(ref: string): readonly Purpose[] {
  const kind = ref.slice(0, ref.indexOf(':'));
  if (kind === 'survey') return ['functional', 'feedback'];
  return kind === 'check' ? ['functional', 'learning'] : ['functional'];
}

/** Whether the customer agreed to what it takes. */
export function consentGate({ show }: Placement, { consent }: PlacementWorld): Finding {
  const wanted = purposesOf(show);
  const seen = wanted.map(purpose => consent[purpose] ?? 'denied');
  if (seen.includes('denied')) return { outcome: 'fail', wanted, seen };
  return { outcome: seen.includes('asked') ? 'unknown' : 'pass', wanted, seen };
}

/** Whether it is the time for it, on the customer’s own clock. */
export function betweenGate({ between }: Placement, { now, utcOffset }: PlacementWorld): Finding {
  if (!between) return open;
  const seen = localTime(now, utcOffset);
  const passes = onSchedule(between, seen);
  // The next full minute: schedules are told in minutes, and the clock may change to summer time before the hour comes.
  return finding(passes, { wanted: between, seen, ...(!passes && { until: now - (now % 60_000) + 60_000 }) });
}

/** Whether the customer is one of those it is for. */
export function toGate({ to }: Placement, { decide, facts }: PlacementWorld): Finding {
  if (to === undefined) return open;
  const { result, trace } = decide(to, facts);
  return { outcome: result === 'unknown' ? 'unknown' : result ? 'pass' : 'fail', wanted: to, seen: trace };
}

/** @param id of the placement: each has a sample of its own */
export function sampleGate({ sample }: Placement, { unit }: PlacementWorld, id: string): Finding {
  if (sample === undefined || sample >= 1) return open;
  if (unit === undefined) return unread(sample);
  const seen = bucket(`placement:${id}`, unit);
  return finding(seen < sample, { wanted: sample, seen });
}

/** Whether answers are still missing. */
export const quotaGate = ({ show }: Placement, { full }: PlacementWorld): Finding =>
  full?.includes(show) ? { outcome: 'fail', seen: 'full' } : open;
