/** The mean of some losses; NaN for none, which no cell asks for. */
export function meanLoss(losses: Float64Array): number {
  let sum = 0;
  for (const loss of losses) sum += loss;
  return sum / losses.length;
}
