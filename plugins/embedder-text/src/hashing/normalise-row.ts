/** Divides a row by its Euclidean length; a row of zeros stays as it is. */
export function normaliseRow(row: Float64Array): void {
  let squares = 0;
  for (const value of row) squares += value * value;
  if (squares === 0) return;
  const length = Math.sqrt(squares);
  for (let i = 0; i < row.length; i++) row[i]! /= length;
}
