import { defineComponent, InputUnsupportedError, slots, type MIEstimate } from '@ggmi/core';
import { autoOptions, type AutoOptions } from './auto-options.js';
import { estimateAuto, type AutoFinding } from './estimate-auto.js';
import { FEWEST_ROWS } from './preparation/require-paired-sample.js';

const id = '@ggmi/estimator-auto/auto';

/** Standard normal quantiles of 90 %. */
const LEVEL = 0.9;
const TWO_SIDED = 1.6448536269514722;

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
    diagnostics: diagnosticsOf(finding),
  };
}

function diagnosticsOf({ combination, evidence }: AutoFinding): Readonly<Record<string, number>> {
  const { reference, views, whole } = evidence;
  return {
    referenceNats: reference.nats,
    referenceTailWeight: 1 / reference.copula.degreesOfFreedom,
    referenceCertifiedNats: reference.certifiedNats,
    referenceShortfallNats: evidence.shortfallNats,
    departureNats: combination.departureNats,
    viewGainNats: combination.viewGainNats,
    modelErrorNats: combination.modelError,
    ...(views && {
      viewNats: views.nats,
      viewRawNats: views.rawNats,
      viewPairs: views.pairs,
      viewGrowth: views.extrapolationNats,
      viewSe: views.standardError,
    }),
    ...Object.fromEntries(
      whole.flatMap((reading) => [
        [`${reading.name} raw nats`, reading.rawNats],
        [`${reading.name} twin nats`, reading.twinNats],
        [`${reading.name} growth`, reading.extrapolationNats],
        [`${reading.name} se`, reading.standardError],
      ]),
    ),
  };
}
