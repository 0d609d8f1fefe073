import { defineComponent, InputUnsupportedError, slots, type MIEstimate } from '@ggmi/core';
import { autoOptions, type AutoOptions } from './auto-options.js';
import { diagnosticsOf } from './diagnostics/diagnostics-of.js';
import { estimateAuto, type AutoFinding } from './estimate-auto.js';
import { FEWEST_ROWS } from './preparation/require-paired-sample.js';

const id = '@ggmi/estimator-auto/auto';

const LEVEL = 0.9;
/** The 95 % quantile of t with 7 degrees of freedom: the errors rest on eight blocks or a fit. */
const TWO_SIDED = 1.8945786050613054;

/** `estimateAuto` as a component. */
export const autoEstimator = defineComponent('mi-estimator', {
  id,
  summary:
    'Runs the estimators of its slot, calibrates them on a fitted law and says which it trusts.',
  resultVersion: 1,
  options: autoOptions,
  capabilities: {
    inputs: ['paired'],
    variables: 'continuous',
    minimumSampleSize: FEWEST_ROWS,
    needsSeed: true,
    resampling: 'none',
    interval: true,
  },
  needs: {
    candidates: slots('mi-estimator', {
      defaults: [
        { use: '@ggmi/estimator-knn/ksg1', options: { k: 5, norm: 'euclidean' } },
        { use: '@ggmi/estimator-gaussian/copula' },
        { use: '@ggmi/estimator-gaussian/student-copula' },
      ],
    }),
  },
  create: ({ options, needs }) => ({
    async estimate(input, context) {
      if (input.type !== 'paired') {
        throw new InputUnsupportedError({
          component: id,
          received: input.type,
          supported: ['paired'],
        });
      }
      return dressed(await estimateAuto(input, needs.candidates, context), options);
    },
  }),
});

function dressed(finding: AutoFinding, options: AutoOptions): MIEstimate {
  const { combination, evidence } = finding;
  const { nats, standardError, modelError } = combination;
  const halfWidth = TWO_SIDED * Math.hypot(standardError, modelError);
  return {
    value: nats,
    unit: 'nats',
    kind: 'estimate',
    standardError,
    interval: {
      lower: nats - halfWidth,
      upper: nats + halfWidth,
      level: LEVEL,
      method: 'subsampling',
    },
    sampleSize: evidence.rows,
    options,
    warnings: finding.warnings,
    diagnostics: diagnosticsOf(finding.combination, finding.evidence, finding.standings),
  };
}
