import { addProducts, type Tile } from './add-products.js';

/** Rows and columns of a tile: what is read again and again stays in the cache. */
const block = 64;

/**
 * Inverts a symmetric positive definite matrix in place, by Cholesky: A = LLᵀ, M = L⁻¹, A⁻¹ = MᵀM (Golub and Van Loan, 2013, 4.2). L stands below the
 * diagonal while Mᵀ grows above it, so that no second matrix is needed; every entry is a product of a row with a row, done by tiles.
 * n³/2 multiplications.
 *
 * @param matrix by rows, `size` to a row; only what is on and below the diagonal is read
 * @throws RangeError when it is not positive definite
 */
export function invertPositiveDefinite(matrix: Float64Array, size: number): void {
  factor(matrix, size);
  invertTriangle(matrix, size);
  multiplyTriangle(matrix, size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) matrix[row * size + column] = matrix[column * size + row]!;
  }
}

/** A = LLᵀ: L below the diagonal, the reciprocals of its diagonal on it. */
function factor(matrix: Float64Array, size: number): void {
  for (let left = 0; left < size; left += block) {
    const right = Math.min(left + block, size);
    for (let top = left; top < size; top += block) {
      const tile = { top, bottom: Math.min(top + block, size), left, right };
      addProducts(matrix, size, { ...tile, from: 0, to: left, sign: -1 });
      for (let row = top; row < tile.bottom; row++) {
        const end = Math.min(right, row);
        for (let column = left; column < end; column++) {
          const rest = matrix[row * size + column]! - product(matrix, size, row, column, left, column);
          matrix[row * size + column] = rest * matrix[column * size + column]!;
        }
        if (row >= right) continue;
        const rest = matrix[row * size + row]! - product(matrix, size, row, row, left, row);
        if (!(rest > 0)) throw new RangeError('The matrix is not positive definite.');
        matrix[row * size + row] = 1 / Math.sqrt(rest);
      }
    }
  }
}

/** Mᵀ on and above the diagonal, of L below. */
function invertTriangle(matrix: Float64Array, size: number): void {
  for (let top = 0; top < size; top += block) {
    const bottom = Math.min(top + block, size);
    for (let left = top; left < size; left += block) {
      const tile = { top, bottom, left, right: Math.min(left + block, size) };
      clearAbove(matrix, size, tile);
      addProducts(matrix, size, { ...tile, from: bottom, to: left, sign: -1 });
      for (let row = top; row < bottom; row++) {
        for (let column = Math.max(left, row + 1); column < tile.right; column++) {
          // What the tiles left out: at the begin of the row, and at its end.
          const first = product(matrix, size, row, column, row, Math.min(bottom, column));
          const last = left > top ? product(matrix, size, row, column, left, column) : 0;
          const sum = matrix[row * size + column]! - first - last;
          matrix[row * size + column] = sum * matrix[column * size + column]!;
        }
      }
    }
  }
}

/** MᵀM on and above the diagonal, of Mᵀ there. A tile is written when nothing needs what was in it but itself. */
function multiplyTriangle(matrix: Float64Array, size: number): void {
  for (let top = 0; top < size; top += block) {
    const bottom = Math.min(top + block, size);
    for (let left = top; left < size; left += block) {
      const tile = { top, bottom, left, right: Math.min(left + block, size) };
      for (let row = top; row < bottom; row++) {
        for (let column = Math.max(left, row); column < tile.right; column++) {
          matrix[row * size + column] = product(matrix, size, row, column, column, tile.right);
        }
      }
      addProducts(matrix, size, { ...tile, from: tile.right, to: size, sign: 1 });
    }
  }
}

function product(matrix: Float64Array, size: number, row: number, other: number, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += matrix[row * size + k]! * matrix[other * size + k]!;
  return sum;
}

/** Sets what is above the diagonal to 0. */
function clearAbove(matrix: Float64Array, size: number, { bottom, left, right, top }: Tile): void {
  for (let row = top; row < bottom; row++) {
    const start = Math.max(left, row + 1);
    if (start < right) matrix.fill(0, row * size + start, row * size + right);
  }
}
