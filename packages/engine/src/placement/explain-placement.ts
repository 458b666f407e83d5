import type { Placement } from '@docent/schema';
import { type Finding, type Gate, type GateName, open } from './gate.js';
import { budgetGates } from './gates/budget-gates.js';
import { betweenGate, consentGate, quotaGate, sampleGate, toGate } from './gates/customer-gates.js';
import { delayGate } from './gates/delay-gate.js';
import { eventGate, unlessGate } from './gates/event-gates.js';
import { hostModalGate, invalidFieldGate, onShowGate, typingGate } from './gates/manners-gates.js';
import { afterGate, dwellGate, exitGate, pagesGate, scrollGate, seenGate } from './gates/moment-gates.js';
import {
  answeredGate,
  coolDownGate,
  dismissedGate,
  notAboutThisGate,
  nothingGate,
  notNowGate,
  sinceGate,
  timesGate,
} from './gates/wish-gates.js';
import type { PlacementWorld } from './placement-world.js';

const everything = budgetGates('everything');
const kind = budgetGates('kind');

const gates: { readonly [name in GateName]: (placement: Placement, world: PlacementWorld, id: string) => Finding } = {
  consent: consentGate,
  between: betweenGate,
  to: toGate,
  sample: sampleGate,
  quota: quotaGate,
  pages: pagesGate,
  event: eventGate,
  since: sinceGate,
  dwell: dwellGate,
  scroll: scrollGate,
  exit: exitGate,
  seen: seenGate,
  after: afterGate,
  unless: unlessGate,
  delay: delayGate,
  answered: answeredGate,
  'not-about-this': notAboutThisGate,
  dismissed: dismissedGate,
  'not-now': notNowGate,
  'nothing-this-month': nothingGate,
  times: timesGate,
  'cool-down': coolDownGate,
  'per-page': everything.perPage,
  'per-day': everything.perDay,
  'per-week': everything.perWeek,
  'between-any-two': everything.coolDown,
  'kind-per-page': kind.perPage,
  'kind-per-day': kind.perDay,
  'kind-per-week': kind.perWeek,
  'kind-cool-down': kind.coolDown,
  typing: typingGate,
  'invalid-field': invalidFieldGate,
  'host-modal': hostModalGate,
  'on-show': onShowGate,
};

/** Every gate, in the order in which they are looked at and told. */
export const gateNames = Object.keys(gates) as GateName[];

/** What a button asks for beside the moment: it interrupts nobody, and is there to be used more than once. */
const buttonGates = new Set<GateName>(
  gateNames.slice(0, gateNames.indexOf('not-about-this') + 1).filter(name => name !== 'answered'),
);

/** One gate of a placement. @param id of the placement */
export function gateOf(name: GateName, id: string, placement: Placement, world: PlacementWorld): Gate {
  const found = placement.how === 'button' && !buttonGates.has(name) ? open : gates[name](placement, world, id);
  return { gate: name, text: `${name}-${found.outcome}`, ...found };
}

/** Every gate of a placement, always in the order of `gateNames`. It may appear when all of them are passed. */
export const explainPlacement = (id: string, placement: Placement, world: PlacementWorld): Gate[] =>
  gateNames.map(name => gateOf(name, id, placement, world));

/** Whether a placement passes every gate. */
export const mayAppear = (id: string, placement: Placement, world: PlacementWorld): boolean =>
  gateNames.every(name => gateOf(name, id, placement, world).outcome === 'pass');

/** What the customer has said or done that sends it away where it is on show, whichever tab or device that was in. */
const endings = ['answered', 'not-about-this', 'dismissed', 'not-now', 'nothing-this-month'] as const;

/** Whether what is on show has to go. */
export const hasEnded = (id: string, placement: Placement, world: PlacementWorld): boolean =>
  endings.some(name => gateOf(name, id, placement, world).outcome === 'fail');
