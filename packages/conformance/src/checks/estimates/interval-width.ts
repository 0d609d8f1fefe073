import { normalQuantile } from '@ggmi/numerics';
import { demand } from '../../model/demand.js';
import type { EstimatorCheckParts } from './estimator-check.js';
import { SPREAD_SAMPLES, spreadOf } from './standard-error.js';

const TIMES = 3;

/**
 * An interval that always holds the truth may say nothing: (−∞, ∞) does. As advice, since bias that
 * nobody knows is a reason to widen.
 *
 * The mean half-width against the reach of a normal interval of the observed spread, with the allowed
 * bias added: an exact interval is three times as wide once in 26 million samples of 24.
 */
export const intervalWidth: EstimatorCheckParts = {
  name: 'interval-width',
  sentence: `Gives intervals of its own no wider than ${TIMES} times what the spread of its values asks for.`,
  weight: 'advice',
  appliesTo: {
    those: 'that declare intervals of their own',
    holds: ({ component }) => component.capabilities.interval === true,
  },
  async run(bench) {
    const estimates = await bench.replicates(bench.middling, SPREAD_SAMPLES);
    const intervals = estimates.flatMap(({ interval }) => (interval ? [interval] : []));
    // A declared interval that is not there is another check's matter.
    if (intervals.length === 0) return;
    const level = Math.max(...intervals.map((interval) => interval.level));
    const halfWidth =
      intervals.reduce((sum, { lower, upper }) => sum + (upper - lower) / 2, 0) / intervals.length;
    const reach = normalQuantile((1 + level) / 2) * spreadOf(estimates) + bench.biasNats;
    demand(halfWidth <= TIMES * reach, {
      message: `The intervals for '${bench.middling.id}' are far wider than its values spread.`,
      received: `${halfWidth} to either side on average, at level ${level}`,
      wanted: `at most ${TIMES * reach}, ${TIMES} times the reach of a normal interval with ${bench.biasNats} nats of bias`,
      next: 'Look for a standard deviation in place of a standard error; state the bias that the interval allows for as `biasNats`.',
    });
  },
};
