import type { ParameterBlock } from '../network/parameter-block.js';

const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
const EPSILON = 1e-8;

/**
 * One step of Adam per call (Kingma & Ba 2015, algorithm 1, with their defaults β₁ = 0.9,
 * β₂ = 0.999, ε = 1e-8) against the block's gradient, which is then cleared.
 */
export function adam(parameters: ParameterBlock, learningRate: number): () => void {
  const { values, gradient } = parameters;
  const first = new Float64Array(values.length);
  const second = new Float64Array(values.length);
  let firstPower = 1;
  let secondPower = 1;
  return () => {
    firstPower *= FIRST_DECAY;
    secondPower *= SECOND_DECAY;
    const rate = (learningRate * Math.sqrt(1 - secondPower)) / (1 - firstPower);
    const epsilon = EPSILON * Math.sqrt(1 - secondPower);
    for (let i = 0; i < values.length; i++) {
      const slope = gradient[i]!;
      const average = FIRST_DECAY * first[i]! + (1 - FIRST_DECAY) * slope;
      const square = SECOND_DECAY * second[i]! + (1 - SECOND_DECAY) * slope * slope;
      first[i] = average;
      second[i] = square;
      values[i]! -= (rate * average) / (Math.sqrt(square) + epsilon);
    }
    gradient.fill(0);
  };
}
