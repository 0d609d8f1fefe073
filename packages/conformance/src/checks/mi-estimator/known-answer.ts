import type { Estimate } from '@ggmi/core';
import { CheckFailedError } from '../../model/check-failed-error.js';
import { defineCheck } from '../../model/check.js';
import type { KnownLaw } from '../../sampling/known-law.js';
import { lawsOf } from '../../sampling/laws-of.js';
import { requireKnownAnswer } from '../require-known-answer.js';
import { requireRise } from '../require-rise.js';
import { sinceTheFirst } from '../since.js';
import { replicateEstimates } from './replicate-estimates.js';

const BIAS_NATS = 0.05;

/** Truth in closed form, per kind of input; the mean of replicates, so that errors are known too. */
export const knownAnswer = defineCheck({
  id: 'mi-estimator/known-answer',
  kind: 'mi-estimator',
  sentence:
    'Meets known information: on it, or on the side of it that a bound promises; and rises with it.',
  since: sinceTheFirst,
  async run(subject, context) {
    const readings: { readonly law: KnownLaw; readonly estimates: readonly Estimate[] }[] = [];
    for (const law of lawsOf(subject)) {
      const estimates = await replicateEstimates(subject, context, law);
      requireKnownAnswer(estimates, {
        law: law.id,
        nats: law.nats,
        biasNats: subject.fixtures.biasNats ?? BIAS_NATS,
      });
      readings.push({ law, estimates });
    }
    for (const type of inputTypes(readings)) {
      const ofType = readings.filter(({ law }) => law.type === type);
      requireRise(ofType.map(({ law, estimates }) => ({ id: law.id, nats: law.nats, estimates })));
    }
  },
});

function inputTypes(readings: readonly { readonly law: KnownLaw }[]) {
  if (readings.length === 0) {
    throw new CheckFailedError({
      message: 'There is no law for any input that the estimator takes.',
      received: 'an empty list',
      wanted: 'laws with known information',
      next: 'Give `fixtures["mi-estimator"].laws`.',
    });
  }
  return [...new Set(readings.map(({ law }) => law.type))];
}
