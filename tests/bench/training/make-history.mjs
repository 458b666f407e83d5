import { createRandom } from '@docent/engine/random/create-random.js';

/** Every customer has so many items. */
const itemsOfCustomer = 100;

/**
 * Interactions as large vendors have them: of 100 items of each customer, most are of one of twenty tastes, and some items are far more
 * frequent than others.
 *
 * @param {number} items
 * @param {number} interactions
 * @returns {import('@docent/engine/recommend/user-items.js').Interaction[]}
 */
export function makeHistory(items, interactions) {
  const random = createRandom(items);
  const tastes = 20;
  const ofTaste = Math.floor(items / tastes);
  return Array.from({ length: interactions / itemsOfCustomer }, (_, customer) => {
    const taste = Math.floor(random() * tastes);
    const own = new Set();
    while (own.size < itemsOfCustomer) {
      const place = random() ** 2;
      own.add(random() < 0.3 ? taste * ofTaste + Math.floor(place * ofTaste) : Math.floor(place * items));
    }
    return [...own].map((item, order) => ({ customer: `c${customer}`, item: `subject:${item}`, weight: 1, at: order }));
  }).flat();
}
