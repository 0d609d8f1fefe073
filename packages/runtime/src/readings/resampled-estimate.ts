import type { MIEstimatorCapabilities } from '@ggmi/core';
import { seedKeys } from '../seeds/seed-keys.js';
import type { IntervalParameters } from '../cells/estimate-payload.js';
import type { PlanContext } from './plan-context.js';

type Resampled = Pick<MIEstimatorCapabilities, 'resampling' | 'minimumSampleSize'>;

/** The parameters that an estimate cell needs for its interval, for the component at a role. */
export function intervalParameters(
  context: PlanContext,
  place: { readonly role: string; readonly reading: string },
): IntervalParameters & Resampled {
  const { seed, intervals } = context.config;
  // Every kind of estimator declares these two capabilities.
  const capabilities = context.host.component(place.role).capabilities as unknown as Resampled;
  return {
    level: intervals.level,
    subsamples: intervals.subsamples,
    resamplingKey: seedKeys.resampling(seed, place.reading),
    estimationKey: seedKeys.estimation(seed, place.reading),
    resampling: capabilities.resampling,
    minimumSampleSize: capabilities.minimumSampleSize,
  };
}
