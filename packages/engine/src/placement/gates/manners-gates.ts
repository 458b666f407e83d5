import type { Placement } from '@docent/schema';
import { type Finding, finding } from '../gate.js';
import type { PlacementWorld } from '../placement-world.js';

/** Never while the customer is in the midst of something. */
const notWhile =
  (what: keyof PlacementWorld['busy']) =>
  (_: Placement, { busy }: PlacementWorld): Finding =>
    finding(!busy[what], { wanted: false, seen: busy[what] });

export const typingGate = notWhile('typing');
export const invalidFieldGate = notWhile('invalidField');
export const hostModalGate = notWhile('hostModal');

export const onShowGate = (_: Placement, { onShow }: PlacementWorld): Finding =>
  finding(!onShow.length, { wanted: 0, seen: onShow });
