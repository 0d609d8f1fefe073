import type { Estimate } from '@ggmi/core';
import type { KnownLaw } from '../../sampling/known-law.js';
import { requireKnownAnswer } from '../require-known-answer.js';
import { requireRise } from '../require-rise.js';
import type { EstimatorCheckParts } from './estimator-check.js';

/** Truth in closed form, per type of input; the mean of replicates, so that errors are known too. */
export const knownAnswer: EstimatorCheckParts = {
  name: 'known-answer',
  sentence:
    'Meets known truths: on them, or on the side of them that a bound promises; and rises with them.',
  async run(bench) {
    const readings: { law: KnownLaw<unknown>; estimates: readonly Estimate[] }[] = [];
    for (const law of bench.laws) {
      const estimates = await bench.replicates(law);
      requireKnownAnswer(estimates, { law: law.id, nats: law.nats, biasNats: bench.biasNats });
      readings.push({ law, estimates });
    }
    for (const type of new Set(readings.map(({ law }) => law.type))) {
      const ofType = readings.filter(({ law }) => law.type === type);
      requireRise(ofType.map(({ law, estimates }) => ({ id: law.id, nats: law.nats, estimates })));
    }
  },
};
