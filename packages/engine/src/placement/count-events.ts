import type { AwaitedEvent, CancellingEvent } from '@docent/schema';
import type { Outcome } from '../rules/trace.js';
import type { PageEvent } from './page-history.js';
import type { PlacementWorld } from './placement-world.js';

/** Whether an event is one that is meant; `unknown` when what the rule asks for is not among its properties. */
export function isMeant(
  { name, where }: CancellingEvent,
  event: PageEvent,
  decide: PlacementWorld['decide'],
): boolean | 'unknown' {
  if (event.name !== name) return false;
  return where === undefined ? true : decide(where, event.properties).result;
}

/** How often something happened. */
export interface EventCount {
  outcome: Outcome;
  /** Events that are meant without doubt. */
  count: number;
  /** When it was enough, in milliseconds since the epoch. */
  since?: number;
}

/** Counts what is awaited, among events in their order. */
export function countEvents(
  awaited: AwaitedEvent,
  events: readonly PageEvent[],
  decide: PlacementWorld['decide'],
): EventCount {
  const { times = 1 } = awaited;
  const judged = events.map(event => ({ at: event.at, meant: isMeant(awaited, event, decide) }));
  const sure = judged.filter(({ meant }) => meant === true);
  if (sure.length >= times) return { outcome: 'pass', count: sure.length, since: sure[times - 1]!.at };
  const possible = judged.filter(({ meant }) => meant).length;
  return { outcome: possible >= times ? 'unknown' : 'fail', count: sure.length };
}
