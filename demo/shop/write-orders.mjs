/** What customers of the demo order together, as they furnish the same sort of room. */
const rooms = [
  ['conference-camera', 'table-microphone', 'wall-screen', 'sharing-button', 'cable-channel'],
  ['room-phone-booth', 'sound-panels', 'standing-desk', 'task-lamp', 'whiteboard', 'marker-set'],
  ['room-display', 'powered-switch', 'door-light', 'occupancy-sensor', 'room-display-mini'],
];
const all = rooms.flat();
/** Days over which they have ordered. */
const days = 120;
const dayLength = 86_400_000;

/**
 * Writes orders of customers with tastes: four of five things that somebody orders are for the same sort of room. The same every time.
 *
 * @param {number} customers
 * @param {number} now milliseconds since the epoch
 * @returns {{ customer: string, product: string, at: number }[]}
 */
export function writeOrders(customers, now) {
  let state = 20261123;
  // A linear congruential generator, with the constants of Numerical Recipes: enough for a demo.
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const pick = from => from[Math.floor(random() ** 1.5 * from.length)];
  return Array.from({ length: customers }, (_, index) => {
    const room = rooms[Math.floor(random() * rooms.length)];
    return Array.from({ length: 5 }, () => ({
      customer: `shopper-${index}`,
      product: pick(random() < 0.8 ? room : all),
      at: now - Math.floor(random() * days * dayLength),
    }));
  }).flat();
}
