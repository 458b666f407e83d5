import { eventPurposes, purposes, type Purpose } from '@docent/schema';
import type { Retention } from './retention-options.js';

const known = new Map<string, Purpose | 'any'>(Object.entries(eventPurposes));

/**
 * What an event is kept for: of the catalogue's what the catalogue says, of the vendor's own events, pages and screens
 * `analytics`. Who a customer is (identify, group, alias) is needed for all purposes: `any`.
 */
export function purposeOf({ type, event }: { type: string; event: string | null }): Purpose | 'any' {
  if (type === 'track') return known.get(event ?? '') ?? 'analytics';
  return type === 'page' || type === 'screen' ? 'analytics' : 'any';
}

/** Days for which an event of a purpose is kept; what serves any purpose as long as the longest of them. Infinity: until erased. */
export function daysOf(retention: Retention, purpose: Purpose | 'any'): number {
  if (purpose !== 'any') return retention[purpose] ?? Infinity;
  return Math.max(...purposes.map(each => retention[each] ?? Infinity));
}
