import type { Invariance, Matrix } from '@ggmi/core';
import { denseMatrix, fromRows, joinColumns, multiply } from '@ggmi/numerics';
import { type Check, defineCheck } from '../../model/check.js';
import { estimation, estimatorBench } from '../estimates/estimator-bench.js';
import { requireNear } from '../require-near.js';
import { sinceTheFirst } from '../since.js';
import { miTrial } from './mi-trial.js';
import { pairedLawOf } from './paired-law-of.js';

interface MapOfBlocks {
  readonly what: string;
  readonly x: (block: Matrix) => Matrix;
  readonly y: (block: Matrix) => Matrix;
}

const elementwise = (map: (value: number) => number) => (block: Matrix) =>
  denseMatrix(block.rows, block.columns, block.values.map(map));

const mixed = (block: Matrix) =>
  multiply(
    block,
    fromRows([
      [1, 2],
      [-3, 1],
    ]),
  );

/** One map of every sort, other for x than for y. */
const maps: Readonly<Record<Invariance, MapOfBlocks>> = {
  scale: {
    what: 'columns are scaled and shifted',
    x: elementwise((value) => 3 * value - 7),
    y: elementwise((value) => value / 64 + 5),
  },
  linear: { what: 'x goes through an invertible matrix', x: mixed, y: (block) => block },
  monotone: {
    what: 'columns go through increasing functions',
    x: elementwise((value) => value ** 3 + value),
    y: elementwise(Math.exp),
  },
  relabelling: {
    what: 'symbols are renamed',
    x: elementwise((value) => (5 * value + 2) % 11),
    y: elementwise((value) => 9 - value),
  },
};

/** Mutual information does not change under one-to-one maps; few estimators share all of that. */
export const invariances: readonly Check<'mi-estimator'>[] = (
  ['scale', 'linear', 'monotone', 'relabelling'] as const
).map((name) =>
  defineCheck({
    id: `mi-estimator/invariant-${name}`,
    kind: 'mi-estimator',
    sentence: `Gives the same value, to rounding, where ${maps[name].what}, as it declares.`,
    since: sinceTheFirst,
    appliesTo: {
      those: `that declare the invariance '${name}', of pairs`,
      holds: ({ component: { capabilities } }) =>
        capabilities.invariances?.includes(name) === true && capabilities.inputs.includes('paired'),
    },
    async run(subject, context) {
      const bench = estimatorBench(miTrial, subject, context);
      const law = pairedLawOf(subject);
      const { random } = estimation();
      const [first, second] = ['first', 'second'].map((key) =>
        law.sample(bench.rows, random.fork(key)),
      );
      // Two columns a side, so that a matrix has something to mix.
      const x = joinColumns(first!.x, second!.x);
      const y = joinColumns(first!.y, second!.y);
      const estimate = await bench.open();
      const before = await estimate({ type: 'paired', x, y });
      const after = await estimate({ type: 'paired', x: maps[name].x(x), y: maps[name].y(y) });
      requireNear(after.value, before.value, {
        change: `where ${maps[name].what}`,
        next: `Do not declare the invariance '${name}', or prepare the columns so that it holds.`,
      });
    },
  }),
);
