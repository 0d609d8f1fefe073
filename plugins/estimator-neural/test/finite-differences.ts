import type { ParameterBlock } from '../src/network/parameter-block.js';

const STEP = 1e-5;

/**
 * The largest |gradient − central difference| over the parameters, as a share of the largest
 * |central difference|. Truncation is of order STEP² and rounding of order 1e-16/STEP: about 1e-9.
 */
export function gradientError(parameters: ParameterBlock, loss: () => number): number {
  const { values, gradient } = parameters;
  let worst = 0;
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const held = values[i]!;
    values[i] = held + STEP;
    const above = loss();
    values[i] = held - STEP;
    const below = loss();
    values[i] = held;
    const slope = (above - below) / (2 * STEP);
    worst = Math.max(worst, Math.abs(slope - gradient[i]!));
    largest = Math.max(largest, Math.abs(slope));
  }
  return worst / largest;
}
