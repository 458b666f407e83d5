/** A rectangle of a matrix, ends excluded. */
export interface Tile {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Columns that are multiplied at a time, so that what is read again is still in the cache. */
const depth = 256;

/**
 * Adds products of rows of a matrix to a tile of it: to the entry at row i and column j, `sign` times the product of row i with row j from
 * column `from` to before `to`, which must lie outside the tile. Four rows with four at a time: sixteen products for eight numbers read.
 *
 * @param matrix by rows, `size` to a row
 */
export function addProducts(
  matrix: Float64Array,
  size: number,
  { bottom, from, left, right, sign, to, top }: Tile & { from: number; to: number; sign: 1 | -1 },
): void {
  for (let start = from; start < to; start += depth) {
    const end = Math.min(start + depth, to);
    for (let i = top; i < bottom; i += 4) {
      for (let j = left; j < right; j += 4) {
        if (i + 4 <= bottom && j + 4 <= right) addSixteen(matrix, size, i, j, start, end, sign);
        else addSome(matrix, size, { top: i, bottom, left: j, right }, start, end, sign);
      }
    }
  }
}

function addSixteen(
  matrix: Float64Array,
  size: number,
  row: number,
  column: number,
  from: number,
  to: number,
  sign: 1 | -1,
): void {
  const a0 = row * size;
  const a1 = a0 + size;
  const a2 = a1 + size;
  const a3 = a2 + size;
  const b0 = column * size;
  const b1 = b0 + size;
  const b2 = b1 + size;
  const b3 = b2 + size;
  let s00 = 0,
    s01 = 0,
    s02 = 0,
    s03 = 0;
  let s10 = 0,
    s11 = 0,
    s12 = 0,
    s13 = 0;
  let s20 = 0,
    s21 = 0,
    s22 = 0,
    s23 = 0;
  let s30 = 0,
    s31 = 0,
    s32 = 0,
    s33 = 0;
  for (let k = from; k < to; k++) {
    const y0 = matrix[b0 + k]!;
    const y1 = matrix[b1 + k]!;
    const y2 = matrix[b2 + k]!;
    const y3 = matrix[b3 + k]!;
    let x = matrix[a0 + k]!;
    s00 += x * y0;
    s01 += x * y1;
    s02 += x * y2;
    s03 += x * y3;
    x = matrix[a1 + k]!;
    s10 += x * y0;
    s11 += x * y1;
    s12 += x * y2;
    s13 += x * y3;
    x = matrix[a2 + k]!;
    s20 += x * y0;
    s21 += x * y1;
    s22 += x * y2;
    s23 += x * y3;
    x = matrix[a3 + k]!;
    s30 += x * y0;
    s31 += x * y1;
    s32 += x * y2;
    s33 += x * y3;
  }
  addFour(matrix, a0 + column, sign, s00, s01, s02, s03);
  addFour(matrix, a1 + column, sign, s10, s11, s12, s13);
  addFour(matrix, a2 + column, sign, s20, s21, s22, s23);
  addFour(matrix, a3 + column, sign, s30, s31, s32, s33);
}

function addFour(matrix: Float64Array, at: number, sign: 1 | -1, a: number, b: number, c: number, d: number): void {
  matrix[at]! += sign * a;
  matrix[at + 1]! += sign * b;
  matrix[at + 2]! += sign * c;
  matrix[at + 3]! += sign * d;
}

/** At the edges, where there are no four: at most four by four. */
function addSome(matrix: Float64Array, size: number, tile: Tile, from: number, to: number, sign: 1 | -1): void {
  for (let i = tile.top; i < Math.min(tile.top + 4, tile.bottom); i++) {
    for (let j = tile.left; j < Math.min(tile.left + 4, tile.right); j++) {
      let sum = 0;
      for (let k = from; k < to; k++) sum += matrix[i * size + k]! * matrix[j * size + k]!;
      matrix[i * size + j]! += sign * sum;
    }
  }
}
