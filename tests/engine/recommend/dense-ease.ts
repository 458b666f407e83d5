/** EASE as the paper has it, by Gauss–Jordan elimination with pivoting on a dense matrix: slow, and without anything in common with ours. */
export function denseEase(rows: readonly (readonly number[])[], lambda: number): number[][] {
  const size = rows[0]?.length ?? 0;
  const gram = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, i === j ? lambda : 0)),
  );
  const inverse = gaussJordan(gram);
  return inverse.map((row, i) => row.map((value, j) => (i === j ? 0 : -value / inverse[j]![j]!)));
}

/** The inverse of a matrix. */
export function gaussJordan(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => Number(i === j))]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column; row < size; row++) {
      if (Math.abs(work[row]![column]!) > Math.abs(work[pivot]![column]!)) pivot = row;
    }
    [work[column], work[pivot]] = [work[pivot]!, work[column]!];
    const head = work[column]!.map(value => value / work[column]![column]!);
    work[column] = head;
    for (let row = 0; row < size; row++) {
      const factor = work[row]![column]!;
      if (row !== column) work[row] = work[row]!.map((value, at) => value - factor * head[at]!);
    }
  }
  return work.map(row => row.slice(size));
}
