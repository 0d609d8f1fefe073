import type { EstimationContext, MIEstimate, MIEstimator, MIInput } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import type { ComponentCheckContext } from '../../model/check-context.js';
import type { ComponentSubject } from '../../model/subject.js';
import { middlingLaw, sizeOf } from '../../sampling/laws-of.js';

/** The sample that checks of form and behaviour share. */
export function middlingSample(subject: ComponentSubject<'mi-estimator'>): MIInput {
  const law = middlingLaw(subject);
  return law.sample(sizeOf(subject, law), randomStream('conformance').fork(law.id));
}

/** The estimate of that sample by a first instance, made once for all checks. */
export function middlingEstimate(
  subject: ComponentSubject<'mi-estimator'>,
  context: ComponentCheckContext<MIEstimator>,
): Promise<MIEstimate> {
  return context.once('middling estimate', async () =>
    (await context.create()).estimate(middlingSample(subject), estimation()),
  );
}

/** What an estimate is given: the same stream every time, and a signal that never aborts. */
export function estimation(key = 'estimate'): EstimationContext {
  return {
    random: randomStream('conformance').fork(key),
    signal: new AbortController().signal,
  };
}
