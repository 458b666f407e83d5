import type { UserItems } from './user-items.js';

/** The same matrix by columns: of each item, who has it. */
export interface ByColumn {
  /** By column, where it begins in `users`; one more than items. */
  starts: Uint32Array;
  /** Rows, ascending. */
  users: Uint32Array;
  weights: Float32Array;
}

/** Turns rows into columns. */
export function byColumn({ columns, items, starts, users, weights }: UserItems): ByColumn {
  const ends = new Uint32Array(items.length + 1);
  for (const column of columns) ends[column + 1]!++;
  for (let column = 0; column < items.length; column++) ends[column + 1]! += ends[column]!;
  const next = ends.slice();
  const turned = { starts: ends, users: new Uint32Array(columns.length), weights: new Float32Array(columns.length) };
  for (let user = 0; user < users; user++) {
    for (let place = starts[user]!; place < starts[user + 1]!; place++) {
      const target = next[columns[place]!]!++;
      turned.users[target] = user;
      turned.weights[target] = weights[place]!;
    }
  }
  return turned;
}
