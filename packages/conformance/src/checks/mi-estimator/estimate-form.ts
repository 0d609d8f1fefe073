import { defineCheck } from '../../model/check.js';
import { requireEstimateForm } from '../require-estimate-form.js';
import { sinceTheFirst } from '../since.js';
import { middlingEstimate } from './middling-estimate.js';
import { middlingLaw, sizeOf } from '../../sampling/laws-of.js';

/** An estimate is never a bare number. */
export const estimateForm = defineCheck({
  id: 'mi-estimator/estimate-form',
  kind: 'mi-estimator',
  sentence: 'Gives a finite value with unit, kind, sample size, options and warnings.',
  since: sinceTheFirst,
  async run(subject, context) {
    requireEstimateForm(await middlingEstimate(subject, context), {
      plugin: subject.plugin.name,
      options: await context.parseOptions(),
      sampleSize: sizeOf(subject, middlingLaw(subject)),
    });
  },
});
