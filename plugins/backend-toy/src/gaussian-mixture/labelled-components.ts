import { DataInvalidError, type Prompt } from '@ggmi/core';
import { covariance, denseMatrix } from '@ggmi/numerics';
import type { MixtureComponent } from './component-prior.js';
import { componentOfRow } from './component-of-row.js';

/** Two points have a covariance. */
const LEAST_POINTS = 2;

/** How to read a prompt of flattened labelled points. */
export interface LabelledPrompt {
  /** d. */
  readonly dimensions: number;
  /** K. */
  readonly components: number;
  /** Added to every variance. */
  readonly regularisation: number;
  /** Who asks, for messages. */
  readonly asker: string;
}

/**
 * One component for each of the K runs of points in the prompt: their mean, and their covariance
 * (divisor n − 1) plus the regularisation.
 *
 * Throws DATA_INVALID unless the prompt is a vector of whole points, two or more per component.
 */
export function labelledComponents(
  prompt: Prompt,
  { dimensions, components, regularisation, asker }: LabelledPrompt,
): readonly MixtureComponent[] {
  const points = pointsOf(prompt, { dimensions, asker });
  const total = points.length / dimensions;
  if (total < LEAST_POINTS * components) {
    throw promptError(asker, {
      received: `${total} points`,
      expected: `at least ${LEAST_POINTS * components}: a covariance takes two points of each of ${components} components`,
    });
  }
  const groups = Array.from({ length: components }, (): number[] => []);
  for (let row = 0; row < total; row++) {
    const group = groups[componentOfRow(row, { components, total })]!;
    for (let j = 0; j < dimensions; j++) group.push(points[row * dimensions + j]!);
  }
  return groups.map((group) =>
    componentOf(Float64Array.from(group), { dimensions, regularisation }),
  );
}

function componentOf(
  values: Float64Array,
  { dimensions, regularisation }: { readonly dimensions: number; readonly regularisation: number },
): MixtureComponent {
  const rows = values.length / dimensions;
  const spread = covariance(denseMatrix(rows, dimensions, values), { divisor: 'n-1' }).values;
  for (let j = 0; j < dimensions; j++) spread[j * dimensions + j]! += regularisation;
  const mean = new Float64Array(dimensions);
  values.forEach((value, index) => {
    mean[index % dimensions]! += value / rows;
  });
  return { mean, covariance: spread };
}

function pointsOf(
  prompt: Prompt,
  { dimensions, asker }: { readonly dimensions: number; readonly asker: string },
): readonly number[] {
  const expected = `a vector of whole points of ${dimensions} coordinates`;
  if (prompt.kind !== 'vector') {
    throw promptError(asker, { received: `a prompt of kind ${prompt.kind}`, expected });
  }
  const { length } = prompt.values;
  if (length % dimensions === 0) return prompt.values;
  throw promptError(asker, { received: `a vector of length ${length}`, expected });
}

function promptError(
  asker: string,
  fault: { readonly received: string; readonly expected: string },
): DataInvalidError {
  return new DataInvalidError({
    where: `the prompt of ${asker}`,
    ...fault,
    next: 'Set prompt: { kind: vector, statistic: flatten }, items: labelled in the anchors’ source, and equal dimensions and onTask there and here.',
  });
}
