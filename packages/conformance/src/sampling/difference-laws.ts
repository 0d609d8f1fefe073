import type { DivergenceEstimatorCapabilities, Matrix, RandomStream } from '@ggmi/core';
import { denseMatrix, normalCdf } from '@ggmi/numerics';
import { expectationUnderNormal } from './expectation-under-normal.js';
import type { KnownLaw } from './known-law.js';
import type { TwoSamples } from './samples.js';

type Divergence = DivergenceEstimatorCapabilities['divergence'];

/** Two normal laws of deviation 1 whose means lie 0, ¾ and 1½ apart. */
export function continuousDifferences(divergence: Divergence): readonly KnownLaw<TwoSamples>[] {
  return [0, 0.75, 1.5].map((gap) => ({
    id: `normals-${gap}-apart`,
    type: 'two-samples',
    nats: ofNormals[divergence](gap),
    sample: (size, random) => ({
      x: column(size, random.fork('x'), (stream) => stream.normal()),
      y: column(size, random.fork('y'), (stream) => gap + stream.normal()),
    }),
  }));
}

/** Divergences of N(0, 1) and N(g, 1). */
const ofNormals: Readonly<Record<Divergence, (gap: number) => number>> = {
  'kullback-leibler': (gap) => (gap * gap) / 2,
  'total-variation': (gap) => 2 * normalCdf(gap / 2) - 1,
  // ln 2 − E ln(1 + e^{−L}) under the log-ratio L ~ N(g²/2, g²), the same from either side.
  'jensen-shannon': (gap) =>
    Math.LN2 - expectationUnderNormal((z) => Math.log1p(Math.exp(-((gap * gap) / 2 + gap * z)))),
  // Rises with the gap; what it is in its own unit depends on the kernel.
  mmd: (gap) => gap,
};

/** Four symbols, uniform, against the same with a share of 0, 0.3 and 0.6 moved to the first. */
export function discreteDifferences(divergence: Divergence): readonly KnownLaw<TwoSamples>[] {
  return [0, 0.3, 0.6].map((share) => {
    const p = tilted(0);
    const q = tilted(share);
    return {
      id: `symbols-tilted-${share}`,
      type: 'two-samples',
      nats: ofTables[divergence](p, q),
      sample: (size, random) => ({
        x: column(size, random.fork('x'), (stream) => symbol(p, stream)),
        y: column(size, random.fork('y'), (stream) => symbol(q, stream)),
      }),
    };
  });
}

const SYMBOLS = 4;

function tilted(share: number): readonly number[] {
  return Array.from({ length: SYMBOLS }, (_, i) => (1 - share) / SYMBOLS + (i === 0 ? share : 0));
}

function kullbackLeibler(p: readonly number[], q: readonly number[]): number {
  return p.reduce((sum, mass, i) => sum + mass * Math.log(mass / q[i]!), 0);
}

const ofTables: Readonly<
  Record<Divergence, (p: readonly number[], q: readonly number[]) => number>
> = {
  'kullback-leibler': kullbackLeibler,
  'total-variation': (p, q) => p.reduce((sum, mass, i) => sum + Math.abs(mass - q[i]!), 0) / 2,
  'jensen-shannon': (p, q) => {
    const middle = p.map((mass, i) => (mass + q[i]!) / 2);
    return (kullbackLeibler(p, middle) + kullbackLeibler(q, middle)) / 2;
  },
  mmd: (p, q) => p.reduce((sum, mass, i) => sum + Math.abs(mass - q[i]!), 0),
};

function symbol(law: readonly number[], random: RandomStream): number {
  let left = random.uniform();
  for (let i = 0; i < law.length - 1; i++) {
    left -= law[i]!;
    if (left < 0) return i;
  }
  return law.length - 1;
}

function column(
  rows: number,
  random: RandomStream,
  draw: (random: RandomStream) => number,
): Matrix {
  return denseMatrix(
    rows,
    1,
    Float64Array.from({ length: rows }, () => draw(random)),
  );
}
