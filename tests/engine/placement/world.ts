import { decide, openPage, type PlacementWorld } from '@docent/engine';
import type { Placement } from '@docent/schema';

/** A Sunday, 12:00 UTC. */
export const noon = Date.UTC(2026, 10, 22, 12);
export const second = 1000;
export const hour = 3600 * second;
export const day = 24 * hour;

/** What appears as soon as it may. */
export const survey = (more: Partial<Placement> = {}): Placement => ({ show: 'survey:after', how: 'popover', ...more });

/** A customer who has agreed to everything, has seen nothing yet, and does nothing that must not be interrupted. */
export const world = (more: Partial<PlacementWorld> = {}): PlacementWorld => ({
  now: noon,
  utcOffset: 0,
  consent: { functional: 'granted', feedback: 'granted', learning: 'granted' },
  unit: 'customer-1',
  facts: {},
  decide,
  page: openPage('https://app.meridian.example/rooms/blue?tab=2#top', noon, true),
  attention: {},
  onShow: [],
  busy: { typing: false, invalidField: false, hostModal: false },
  ...more,
});

/** Showings at these moments. */
export const shown = (...moments: number[]) => ({
  shown: Object.fromEntries(moments.map((at, index) => [`s${index}`, { placement: 'after', at }])),
});
