import type { Placement } from '@docent/schema';
import { type Finding, finding } from '../gate.js';
import type { PlacementWorld } from '../placement-world.js';

/** Nobody tells when a customer has stopped doing something, so it is looked at again after as many milliseconds. */
const soon = 1000;

/** Never while the customer is in the midst of something. */
const notWhile =
  (what: keyof PlacementWorld['busy']) =>
  (_: Placement, { busy, now }: PlacementWorld): Finding =>
    finding(!busy[what], { wanted: false, seen: busy[what], ...(busy[what] && { until: now + soon }) });

/** Whether the customer is not writing. */
export const typingGate = notWhile('typing');
/** Whether the customer is not in a field that is wrong. */
export const invalidFieldGate = notWhile('invalidField');
/** Whether the page has no modal open. */
export const hostModalGate = notWhile('hostModal');

/** Whether nothing else is on show that was not asked for. */
export const onShowGate = (_: Placement, { onShow }: PlacementWorld): Finding =>
  finding(!onShow.length, { wanted: 0, seen: onShow });
