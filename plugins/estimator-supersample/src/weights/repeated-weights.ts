import {
  DataInvalidError,
  InputUnsupportedError,
  requireFinite,
  type Matrix,
  type MIInput,
} from '@ggmi/core';
import { z } from 'zod';

/** Weights of R runs with the noise that information is read through. */
export interface NoisyWeights {
  /** R rows of d. */
  readonly weights: Matrix;
  /** Variance per coordinate that the rows already carry; 0 where they are θ(S) itself. */
  readonly carriedVariance: number;
  /** Variance per coordinate of the whole noise of W, carried and added; above 0. */
  readonly noiseVariance: number;
}

/** The option that both readings of weights share. */
export const noiseOption = z
  .number()
  .positive()
  .optional()
  .describe(
    's: standard deviation of Gaussian noise to add to every weight, in units of a weight. The reading is then of W + sN, not of W. May be left out where the trainer declares noise of its own.',
  );

/**
 * The weights of an input, and their noise: what the trainer declares (its rows carry it) and what
 * the option adds in thought.
 *
 * @throws INPUT_UNSUPPORTED for another kind of input; DATA_INVALID for fewer than two runs, weights
 * that are not finite or not there, and without any noise: I(S;W) of a deterministic trainer with
 * continuous weights is infinite.
 */
export function requireWeights(
  input: MIInput,
  { component, noise }: { readonly component: string; readonly noise: number | undefined },
): NoisyWeights {
  if (input.type !== 'repeated-weights') {
    throw new InputUnsupportedError({
      component,
      received: input.type,
      supported: ['repeated-weights'],
    });
  }
  const { weights, noiseStandardDeviation: declared } = input;
  checkWeights(weights);
  if (declared !== undefined && !(declared >= 0 && declared < Infinity)) {
    throw new DataInvalidError({
      where: 'noiseStandardDeviation',
      received: declared,
      expected: 'a finite number, 0 or more',
      next: 'Check what the post-trainer declares.',
    });
  }
  const carriedVariance = (declared ?? 0) ** 2;
  const noiseVariance = carriedVariance + (noise ?? 0) ** 2;
  if (!(noiseVariance > 0 && noiseVariance < Infinity)) throw noiseMissingError(noiseVariance);
  return { weights, carriedVariance, noiseVariance };
}

function checkWeights(weights: Matrix): void {
  const { rows, columns, values } = weights;
  if (rows < 2 || columns < 1 || values.length !== rows * columns) {
    throw new DataInvalidError({
      where: 'weights',
      received: `${rows} rows of ${columns} columns in ${values.length} numbers`,
      expected: 'a row for each of at least 2 runs, of at least 1 weight',
      next: 'Raise the number of runs.',
    });
  }
  requireFinite(weights, 'weights');
}

function noiseMissingError(variance: number): DataInvalidError {
  return new DataInvalidError({
    where: 'the noise of the weights',
    received: `a variance of ${variance}`,
    expected: 'a finite variance above 0: without noise I(S;W) of continuous weights is infinite',
    next: 'Set the option `noise`, or choose a post-trainer that declares noise on its weights.',
  });
}
