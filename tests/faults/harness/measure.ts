import type { Kept } from './backend.js';
import type { Gate } from './create-gate.js';

/** What the requests and the store say about the events. */
export interface Counts {
  copies: number;
  doubled: number;
  idsChanged: number;
  violations: number;
  requests: number;
}

/** Milliseconds after an answer in which requests were on their way already. */
const underWay = 400;

/** Counts. */
export function measure(gate: Gate, kept: readonly Kept[]): Counts {
  const delivering = gate.requests.filter(({ delivers }) => delivers);
  const sent = delivering.flatMap(({ events }) => events);
  const arrived = delivering.filter(({ stored }) => stored).flatMap(({ events }) => events);
  return {
    copies: arrived.length - new Set(arrived.map(({ number }) => number)).size,
    doubled: count(kept, group => group.length > 1),
    idsChanged: count(sent, group => new Set(group.map(({ id }) => id)).size > 1),
    violations: delivering.filter(({ at }) => isQuiet(delivering, at)).length,
    requests: delivering.length,
  };
}

function isQuiet(requests: Gate['requests'], at: number): boolean {
  return requests.some(({ answeredAt, until }) => until > 0 && at > answeredAt + underWay && at < until);
}

/** Of how many numbers something is true. */
function count<T extends { number: number }>(events: readonly T[], wrong: (group: T[]) => boolean): number {
  const groups = new Map<number, T[]>();
  for (const event of events) groups.set(event.number, [...(groups.get(event.number) ?? []), event]);
  return [...groups.values()].filter(wrong).length;
}
