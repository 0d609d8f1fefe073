import type { Estimate } from '@ggmi/core';
import { demand } from '../../model/demand.js';
import { leastCount } from '../least-count.js';
import type { EstimatorCheckParts } from './estimator-check.js';

const REPLICATES = 40;

/** A 90 % interval holds the truth nine times in ten or more: chance allowed for, no less. */
export const intervalCoverage: EstimatorCheckParts = {
  name: 'interval-coverage',
  sentence: 'Gives intervals of its own that hold the truth at least as often as their level says.',
  appliesTo: {
    those: 'that declare intervals of their own',
    holds: ({ component }) => component.capabilities.interval === true,
  },
  async run(bench) {
    const count = bench.coverageReplicates ?? REPLICATES;
    const { nats, id } = bench.middling;
    const estimates = await bench.replicates(bench.middling, count);
    const levels = estimates.map(({ interval }) => interval?.level ?? 0);
    const level = Math.min(...levels);
    demand(level > 0, {
      message: 'An estimate lacks the interval that the component declares.',
      received: `${levels.filter((each) => each === 0).length} of ${count} without one`,
      wanted: 'an interval with every estimate',
      next: 'Declare `interval: true` only where there is always one.',
    });
    const held = estimates.filter((estimate) => holds(estimate, nats)).length;
    const least = leastCount({ trials: count, probability: level });
    demand(held >= least, {
      message: `The intervals for '${id}' hold the truth of ${nats} nats too seldom.`,
      received: `${held} of ${count} at level ${level}`,
      wanted: `at least ${least}: fewer have a probability below 1 in 10,000 at that level`,
      next: 'Widen the interval by what it leaves out, such as the bias; or leave it to the host.',
    });
  },
};

/** A bound's interval is about the bound: it may lie wholly on its side of the truth. */
function holds({ kind, interval }: Estimate, nats: number): boolean {
  if (interval === undefined) return false;
  const above = kind === 'upper-bound' || interval.lower <= nats;
  const below = kind === 'lower-bound' || nats <= interval.upper;
  return above && below;
}
