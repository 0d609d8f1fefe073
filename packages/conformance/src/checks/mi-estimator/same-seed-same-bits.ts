import { defineCheck } from '../../model/check.js';
import { requireSameBits } from '../require-same-bits.js';
import { sinceTheFirst } from '../since.js';
import { estimation, middlingEstimate, middlingSample } from './middling-estimate.js';

/** Same input, same stream, another instance. */
export const sameSeedSameBits = defineCheck({
  id: 'mi-estimator/same-seed-same-bits',
  kind: 'mi-estimator',
  sentence: 'Gives the same bits for the same input and stream, from another instance too.',
  since: sinceTheFirst,
  async run(subject, context) {
    const first = await middlingEstimate(subject, context);
    const estimator = await context.create();
    const input = middlingSample(subject);
    requireSameBits(await estimator.estimate(input, estimation()), first, {
      change: 'a second instance with the same input and stream',
    });
    requireSameBits(await estimator.estimate(input, estimation()), first, {
      change: 'a second call of the same instance',
    });
  },
});
