import {
  estimateBiasedHsic,
  estimateCka,
  estimateDhsic,
  estimateDistanceCorrelation,
  estimateKdeMi,
  estimateSquaredMmd,
  estimateUnbiasedHsic,
  medianDistance,
} from '@ggmi/estimator-kernel';
import { describe, expect, it } from 'vitest';
import { goldenX as x, goldenY as y, goldenZ as z } from './golden-pairs.js';

// Values of dHSIC, distance correlation, MMD and leave-one-out KDE: numpy with N × N matrices, by the
// definitions; resubstitution KDE: scipy.stats.gaussian_kde of each density.
const bandwidth = 'median-distance';
const names = ['x', 'y', 'z'];

describe('golden values of twenty deterministic pairs, to 1e-12', () => {
  const cases: readonly (readonly [string, number, number])[] = [
    ['median distance of x', medianDistance(x, 'distance'), 0.7791207087914314],
    ['median distance of y', medianDistance(y, 'distance'), 0.7795323464505122],
    [
      'HSIC tr/n²',
      estimateBiasedHsic(x, y, { bandwidth, normalisation: 'n-squared' }),
      0.015505972547173846,
    ],
    [
      'HSIC tr/(n−1)²',
      estimateBiasedHsic(x, y, { bandwidth, normalisation: 'n-minus-one-squared' }),
      0.01718113301625911,
    ],
    ['unbiased HSIC', estimateUnbiasedHsic(x, y, { bandwidth }), 0.007372122978383669],
    [
      'Gaussian CKA',
      estimateCka(x, y, { kernel: 'gaussian', bandwidth, statistic: 'biased' }),
      0.15442863829472683,
    ],
    [
      'debiased Gaussian CKA',
      estimateCka(x, y, { kernel: 'gaussian', bandwidth, statistic: 'unbiased' }),
      0.07076202342581173,
    ],
    [
      'linear CKA',
      estimateCka(x, y, { kernel: 'linear', statistic: 'biased' }),
      0.21083464491573156,
    ],
    [
      'debiased linear CKA',
      estimateCka(x, y, { kernel: 'linear', statistic: 'unbiased' }),
      0.1677476507308686,
    ],
    [
      'distance correlation',
      estimateDistanceCorrelation(x, y, { statistic: 'biased' }),
      0.462963186269973,
    ],
    [
      'bias-corrected squared distance correlation',
      estimateDistanceCorrelation(x, y, { statistic: 'unbiased' }),
      0.11355448056142803,
    ],
    [
      'dHSIC of two blocks',
      estimateDhsic([x, y], { bandwidth, names }).value,
      0.015505972547173846,
    ],
    [
      'dHSIC of three blocks',
      estimateDhsic([x, y, z], { bandwidth, names }).value,
      0.020577734997864416,
    ],
    [
      'biased MMD²',
      estimateSquaredMmd(x, y, { bandwidth, statistic: 'biased' }).value,
      0.03602993586115022,
    ],
    [
      'unbiased MMD²',
      estimateSquaredMmd(x, y, { bandwidth, statistic: 'unbiased' }).value,
      -0.008602582509785739,
    ],
    [
      'KDE, Scott, resubstitution',
      estimateKdeMi([x, y], { names, bandwidth: 'scott', evaluation: 'resubstitution' }),
      0.18392207470511268,
    ],
    [
      'KDE, Scott, leave-one-out',
      estimateKdeMi([x, y], { names, bandwidth: 'scott', evaluation: 'leave-one-out' }),
      0.10549006383151824,
    ],
    [
      'KDE, Silverman, leave-one-out',
      estimateKdeMi([x, y], { names, bandwidth: 'silverman', evaluation: 'leave-one-out' }),
      0.12328003360037032,
    ],
  ];

  it.each(cases)('%s', (_name, value, wanted) => {
    expect(Math.abs(value - wanted)).toBeLessThan(1e-12);
  });
});
