import { bivariateNormal, independent, multivariateStudent } from '@ggmi/families';
import { columnOf, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { scored } from '../../src/preparation/paired-blocks.js';
import { drawTwin } from '../../src/reference/draw-twin.js';
import { contrastShortfall, fitReference } from '../../src/reference/fit-reference.js';

const cauchy = multivariateStudent({ dimensionsX: 2, dimensionsY: 2, degreesOfFreedom: 1 });

describe('fitReference', () => {
  it('certifies a Student law within 4 standard errors of its information', () => {
    const sample = scored(cauchy.sample(1_000, randomStream('cauchy')));
    const reference = fitReference(sample, randomStream('fit'));
    expect(reference.copula.degreesOfFreedom).toBeLessThan(1.3);
    const error = reference.deviation / Math.sqrt(1_000);
    expect(Math.abs(reference.certifiedNats - cauchy.mutualInformation)).toBeLessThan(4 * error);
  });

  it('refuses the common scale of heavy-tailed X and Y that are independent', () => {
    const apart = scored(independent(cauchy).sample(1_000, randomStream('apart')));
    const reference = fitReference(apart, randomStream('fit'));
    expect(reference.copula.degreesOfFreedom).toBe(Infinity);
    // 2N·I ~ χ²₄ less its mean: standard deviation √8/(2N).
    expect(Math.abs(reference.nats)).toBeLessThan((4 * Math.sqrt(8)) / 2_000);
  });

  it('falls short by less than the sampling error where strangers are many for the information', () => {
    const sample = scored(bivariateNormal(0.75).sample(1_000, randomStream('normal')));
    const reference = fitReference(sample, randomStream('fit'));
    const shortfall = contrastShortfall(reference, sample, randomStream('shortfall'));
    // The bias of InfoNCE, about χ²/(2K) of the likelihood ratio; and the twin's sampling error.
    const error = reference.deviation / Math.sqrt(1_000);
    expect(Math.abs(shortfall)).toBeLessThan(4 * error + 0.02);
  });
});

describe('drawTwin', () => {
  it('keeps every margin to the last bit, ties included', () => {
    const { x, y } = bivariateNormal(0.5).sample(200, randomStream('margins'));
    const tied = { x: { ...x, values: x.values.map(Math.round) }, y };
    const reference = fitReference(tied, randomStream('fit'));
    const twin = drawTwin(reference.copula, tied, randomStream('twin'));
    for (const name of ['x', 'y'] as const) {
      const sorted = columnOf(tied[name], 0).sort();
      expect(columnOf(twin[name], 0).sort()).toEqual(sorted);
    }
    expect(twin.x.values).not.toEqual(tied.x.values);
  });
});
