import type { MIEstimate, MIEstimator } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import type { ComponentCheckContext } from '../../model/check-context.js';
import type { ComponentSubject } from '../../model/subject.js';
import type { KnownLaw } from '../../sampling/known-law.js';
import { sizeOf } from '../../sampling/laws-of.js';
import { estimation } from './middling-estimate.js';

const REPLICATES = 8;

/** Estimates of independent samples of a law, made once for all checks. */
export function replicateEstimates(
  subject: ComponentSubject<'mi-estimator'>,
  context: ComponentCheckContext<MIEstimator>,
  law: KnownLaw,
): Promise<readonly MIEstimate[]> {
  return context.once(`replicates of ${law.id}`, async () => {
    const estimator = await context.create();
    const estimates: MIEstimate[] = [];
    for (let i = 0; i < (subject.fixtures.replicates ?? REPLICATES); i++) {
      const random = randomStream('conformance').fork(law.id).fork(String(i));
      const input = law.sample(sizeOf(subject, law), random);
      estimates.push(await estimator.estimate(input, estimation(`replicate ${i}`)));
    }
    return estimates;
  });
}
