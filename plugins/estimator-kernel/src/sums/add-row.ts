/**
 * Adds row i's values k(i, j), j = i + 1 … N − 1, to the sums of both members of every pair, and
 * returns Σ_j k(i, j)².
 */
export function addRow(row: Float64Array, i: number, sums: Float64Array): number {
  let sum = 0;
  let squares = 0;
  const first = i + 1;
  for (let j = 0; j < row.length; j++) {
    const value = row[j]!;
    sum += value;
    squares += value * value;
    sums[first + j]! += value;
  }
  sums[i]! += sum;
  return squares;
}
