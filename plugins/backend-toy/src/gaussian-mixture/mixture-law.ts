import { gaussianMixture } from '@ggmi/numerics';
import { z } from 'zod';
import { probabilityLaw } from '../discrete/probability-law.js';
import type { MixtureComponent } from './component-prior.js';
import { mixtureOfComponents } from './mixture-of-components.js';

const vector = z.array(z.number()).min(1).max(32);

const componentFields = {
  means: z.array(vector).min(1).describe('K rows of d numbers.'),
  covariances: z
    .array(z.array(vector).min(1))
    .min(1)
    .describe('K matrices, d×d, symmetric and positive definite.'),
};

/** K components written out: K means, K covariances d×d. */
export const componentsLaw = z
  .strictObject(componentFields)
  .superRefine((law, context) => complainOf(law, context));

/** A mixture written out: K weights (equal ones where left out), K means, K covariances d×d. */
export const mixtureLaw = z
  .strictObject({
    weights: probabilityLaw.optional().describe('K numbers that sum to 1; equal where left out.'),
    ...componentFields,
  })
  .superRefine((law, context) => {
    const { weights, means } = law;
    if (weights !== undefined && weights.length !== means.length) {
      const message = `must be ${means.length} numbers, one per mean, received ${weights.length}`;
      context.addIssue({ code: 'custom', path: ['weights'], message });
    }
    complainOf(law, context);
  });

/** A mixture as options write it. */
export type MixtureLaw = z.output<typeof mixtureLaw>;

/** Components as options write them. */
type ComponentsLaw = Pick<MixtureLaw, 'means' | 'covariances'>;

/** The components of a written law, in order. */
export function componentsOfLaw({
  means,
  covariances,
}: ComponentsLaw): readonly MixtureComponent[] {
  return means.map((mean, k) => ({
    mean: Float64Array.from(mean),
    covariance: Float64Array.from(covariances[k]!.flat()),
  }));
}

/** The mixture of a written law. */
export function mixtureOfLaw(law: MixtureLaw) {
  return mixtureOfComponents(componentsOfLaw(law), law.weights);
}

function complainOf({ means, covariances }: ComponentsLaw, context: z.RefinementCtx): void {
  const complain = (path: (string | number)[], message: string): void =>
    context.addIssue({ code: 'custom', path, message });
  const dimensions = means[0]!.length;
  if (covariances.length !== means.length) {
    complain(
      ['covariances'],
      `must be ${means.length}, one per mean, received ${covariances.length}`,
    );
  }
  for (const [k, mean] of means.entries()) {
    if (mean.length === dimensions) continue;
    complain(
      ['means', k],
      `must have ${dimensions} numbers, as the first, received ${mean.length}`,
    );
  }
  for (const [k, covariance] of covariances.entries()) {
    const problem = covarianceProblem(covariance, dimensions);
    if (problem !== undefined) complain(['covariances', k], problem);
  }
}

function covarianceProblem(
  rows: readonly (readonly number[])[],
  dimensions: number,
): string | undefined {
  if (rows.length !== dimensions || rows.some((row) => row.length !== dimensions)) {
    return `must be ${dimensions}×${dimensions}, as the first mean is long`;
  }
  if (rows.some((row, i) => row.some((entry, j) => entry !== rows[j]![i])))
    return 'must be symmetric';
  try {
    gaussianMixture({
      dimensions,
      weights: Float64Array.of(1),
      means: new Float64Array(dimensions),
      covariances: Float64Array.from(rows.flat()),
    });
    return undefined;
  } catch {
    return 'must be positive definite';
  }
}
