import type { EstimationContext, MIEstimator, PairedInput } from '@ggmi/core';
import { permutation, selectRows } from '@ggmi/numerics';
import { demand } from '../../model/demand.js';
import { defineCheck } from '../../model/check.js';
import { meanAndError } from '../mean-and-error.js';
import { estimation, estimatorBench } from '../estimates/estimator-bench.js';
import { sinceTheFirst } from '../since.js';
import { miTrial } from './mi-trial.js';
import { pairedLawOf } from './paired-law-of.js';
import { thatTakePairs } from './that-take-pairs.js';

const PERMUTATIONS = 8;
const CLEARLY = 3;

/** What a permutation test rests on, by `prepareNull` where there is one and by `estimate` else. */
export const nullFalls = defineCheck({
  id: 'mi-estimator/null-falls',
  kind: 'mi-estimator',
  sentence: 'Gives dependent pairs a larger statistic than the same rows paired at random.',
  since: sinceTheFirst,
  appliesTo: thatTakePairs,
  async run(subject, context) {
    const bench = estimatorBench(miTrial, subject, context);
    const estimator = await context.create();
    const input = pairedLawOf(subject).sample(bench.rows, estimation().random);
    const statistic = await statisticOf(estimator, input);
    const paired = await statistic(Int32Array.from({ length: input.x.rows }, (_, i) => i));
    const shuffled: number[] = [];
    for (let i = 0; i < PERMUTATIONS; i++) {
      const random = estimation().random.fork(`permutation ${i}`);
      shuffled.push(await statistic(Int32Array.from(permutation(input.x.rows, random))));
    }
    const { mean, standardError } = meanAndError(shuffled);
    const spread = standardError * Math.sqrt(PERMUTATIONS);
    demand([paired, ...shuffled].every(Number.isFinite) && paired > mean + CLEARLY * spread, {
      message: 'The statistic does not fall when the pairing is broken.',
      received: `${paired} for the pairs, ${mean} on average with a deviation of ${spread} without pairing`,
      wanted: `a statistic more than ${CLEARLY} deviations above`,
      next: 'Row i of x belongs beside row permutation[i] of y, on the scale of `estimate`.',
    });
  },
});

async function statisticOf(estimator: MIEstimator, input: PairedInput) {
  const context: EstimationContext = estimation();
  const prepared = await estimator.prepareNull?.(input, context);
  if (prepared !== undefined) return async (order: Int32Array) => prepared(order);
  return async (order: Int32Array) => {
    const shuffled = { ...input, y: selectRows(input.y, order) };
    return (await estimator.estimate(shuffled, context)).value;
  };
}
