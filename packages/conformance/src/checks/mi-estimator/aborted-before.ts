import { defineCheck } from '../../model/check.js';
import { requireAbortReason } from '../require-abort-reason.js';
import { sinceTheFirst } from '../since.js';
import { estimation, middlingSample } from './middling-estimate.js';

/** A run that has ended costs nothing more. */
export const abortedBefore = defineCheck({
  id: 'mi-estimator/aborted-before',
  kind: 'mi-estimator',
  sentence: 'Throws the reason of a signal that is aborted already.',
  since: sinceTheFirst,
  async run(subject, context) {
    const estimator = await context.create();
    const input = middlingSample(subject);
    await requireAbortReason((signal) => estimator.estimate(input, { ...estimation(), signal }));
  },
});
