import type { Interaction, UserItems } from '@docent/engine/recommend/user-items.js';
import type { ItemWeights } from '@docent/engine/recommend/item-weights.js';

/** Interactions of a dense matrix: rows are customers, 0 is nothing. */
export function interactionsOf(rows: readonly (readonly number[])[]): Interaction[] {
  return rows.flatMap((row, user) =>
    row.flatMap((weight, item) =>
      weight > 0
        ? [{ customer: `customer-${pad(user)}`, item: `subject:item-${pad(item)}`, weight, at: 0 } as const]
        : [],
    ),
  );
}

/** A sparse matrix of items and items as a dense one. */
export function denseOf({ items }: UserItems, { columns, starts, weights }: ItemWeights): number[][] {
  return items.map((_, row) => {
    const dense = new Array<number>(items.length).fill(0);
    for (let entry = starts[row]!; entry < starts[row + 1]!; entry++) dense[columns[entry]!] = weights[entry]!;
    return dense;
  });
}

/** The greatest difference between two matrices. */
export function worst(one: readonly (readonly number[])[], other: readonly (readonly number[])[]): number {
  return Math.max(0, ...one.flatMap((row, i) => row.map((value, j) => Math.abs(value - other[i]![j]!))));
}

function pad(number: number): string {
  return String(number).padStart(3, '0');
}
