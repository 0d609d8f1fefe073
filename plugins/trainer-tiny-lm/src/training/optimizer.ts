import type { TensorKernels } from '../kernels/tensor-kernels.js';
import type { Trainable } from './trainable.js';

/** How AdamW moves. */
export interface OptimizerOptions {
  /** Decoupled weight decay of matrices; norms have none. */
  readonly weightDecay: number;
  /** Longest gradient that is taken as it is, Euclidean norm. */
  readonly clip: number;
}

/** AdamW (Loshchilov and Hutter 2019) with its state. */
export interface Optimizer {
  /** Forgets the state. */
  reset(): void;
  /** Moves the weights against their gradient; gives the norm of the gradient before clipping. */
  step(rate: number): number;
}

const BETA1 = 0.9;
const BETA2 = 0.99;
const EPSILON = 1e-8;

/** An optimizer of one vector. Steps of a gradient that is not finite change nothing. */
export function adamW(
  kernels: TensorKernels,
  { layout, weightsAt, gradientsAt }: Trainable,
  { weightDecay, clip }: OptimizerOptions,
): Optimizer {
  const firstAt = kernels.reserve(layout.length);
  const secondAt = kernels.reserve(layout.length);
  let steps = 0;
  return {
    reset() {
      steps = 0;
      kernels.view(firstAt, layout.length).fill(0);
      kernels.view(secondAt, layout.length).fill(0);
    },
    step(rate) {
      const norm = Math.sqrt(kernels.sumOfSquares(gradientsAt, layout.length));
      if (!Number.isFinite(norm)) return norm;
      steps += 1;
      const common = {
        scale: norm > clip ? clip / norm : 1,
        beta1: BETA1,
        beta2: BETA2,
        epsilon: EPSILON,
        rate: rate / (1 - BETA1 ** steps),
        correction: 1 / Math.sqrt(1 - BETA2 ** steps),
      };
      for (const { rows, columns, offset } of layout.blocks) {
        kernels.stepAdamW({
          ...common,
          length: rows * columns,
          weights: weightsAt + offset,
          gradients: gradientsAt + offset,
          first: firstAt + offset,
          second: secondAt + offset,
          decay: rows === 1 ? 0 : rate * weightDecay,
        });
      }
      return norm;
    },
  };
}
