/**
 * What having one item says for others: a sparse matrix of items and items, by rows (CSR), in the columns of the matrix it was learned
 * from. Weights are above 0; nothing speaks for itself; the strongest of a row first.
 */
export interface ItemWeights {
  /** By row, where it begins in `columns`; one more than items. */
  starts: Uint32Array;
  columns: Uint32Array;
  weights: Float32Array;
}

/** At most so many neighbours of an item are kept: with twice as many, what comes first differs by less than a hundredth of NDCG. */
export const maximumNeighbours = 100;

/** What of a row is kept. */
export interface ItemWeightsOptions {
  /** At most so many of an item. Default: {@link maximumNeighbours}. */
  neighbours?: number;
  /** Which columns may be recommended at all. Default: every one. */
  isTarget?: (column: number) => boolean;
}

/** Gathers rows into {@link ItemWeights}. */
export interface ItemWeightsBuilder {
  /** Adds the next row; drops what is not above 0 and keeps the strongest. Of equals the lower column. */
  add(columns: ArrayLike<number>, weightOf: (column: number) => number): void;
  build(): ItemWeights;
}

/** Makes the builder. */
export function createItemWeightsBuilder({
  isTarget = () => true,
  neighbours = maximumNeighbours,
}: ItemWeightsOptions = {}): ItemWeightsBuilder {
  const starts = [0];
  const allColumns: number[] = [];
  const allWeights: number[] = [];
  return {
    add(columns, weightOf) {
      const start = allColumns.length;
      for (let place = 0; place < columns.length; place++) {
        const column = columns[place]!;
        const weight = Math.fround(weightOf(column));
        if (!(weight > 0) || !isTarget(column)) continue;
        // Sorted from the begin: of many columns few get past the weakest of those that are kept.
        let at = allColumns.length;
        const isBefore = (other: number) =>
          weight > allWeights[other]! || (weight === allWeights[other] && column < allColumns[other]!);
        if (at - start === neighbours) {
          if (!isBefore(at - 1)) continue;
          at--;
        }
        for (; at > start && isBefore(at - 1); at--) {
          allColumns[at] = allColumns[at - 1]!;
          allWeights[at] = allWeights[at - 1]!;
        }
        allColumns[at] = column;
        allWeights[at] = weight;
      }
      starts.push(allColumns.length);
    },
    build: () => ({
      starts: Uint32Array.from(starts),
      columns: Uint32Array.from(allColumns),
      weights: Float32Array.from(allWeights),
    }),
  };
}
