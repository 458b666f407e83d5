import type { Placement } from '@docent/schema';
import { type Finding, finding } from '../gate.js';
import type { PlacementWorld } from '../placement-world.js';

/** Never while the customer is in the midst of something. */
const notWhile =
  (what: keyof PlacementWorld['busy']) =>
  (_: Placement, { busy }: PlacementWorld): Finding =>
    finding(!busy[what], { wanted: false, seen: busy[what] });

/** Whether the customer is not writing. */
export const typingGate = notWhile('typing');
/** Whether the customer is not in a field that is wrong. */
export const invalidFieldGate = notWhile('invalidField');
/** Whether the page has no modal open. */
export const hostModalGate = notWhile('hostModal');

/** Whether nothing else is on show that was not asked for. */
export const onShowGate = (_: Placement, { onShow }: PlacementWorld): Finding =>
  finding(!onShow.length, { wanted: 0, seen: onShow });
