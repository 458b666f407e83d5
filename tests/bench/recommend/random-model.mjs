import { createRandom } from '@docent/engine';

/** A model in which every item goes with so many others, a few of them strongly; the same every time. */
export function randomModel(items, neighbours) {
  const random = createRandom(items);
  const names = Array.from({ length: items }, (_, index) => `subject:item-${index}`);
  const rows = new Map(
    names.map((name, own) => {
      const others = new Set();
      while (others.size < Math.min(neighbours, items - 1)) {
        const other = Math.floor(random() * items);
        if (other !== own) others.add(other);
      }
      const row = [...others].map(other => ({ item: names[other], weight: random() ** 3 + 0.01 }));
      return [name, row.sort((a, b) => b.weight - a.weight)];
    }),
  );
  return { rows, customers: new Map(names.map(name => [name, 10 + Math.floor(random() * 1000)])) };
}
