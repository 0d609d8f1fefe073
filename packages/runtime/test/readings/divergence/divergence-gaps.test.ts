import { describe, expect, it } from 'vitest';
import type { SampledDivergence } from '../../../src/cells/compare-by-samples.js';
import { divergenceGaps } from '../../../src/readings/divergence/divergence-gaps.js';
import type { MeasuredArm } from '../../../src/readings/divergence/measured-arm.js';

function sampled(...codes: `@acme/x/${string}`[]): SampledDivergence {
  const warnings = codes.map((code) => ({ code, message: `${code} at 0.5` }));
  return { anchors: 2, synthetic: 1, unit: 'nats', kind: 'estimate', warnings };
}

describe('the gaps of an estimator', () => {
  it('carry the warnings of every setting, once per code', () => {
    const settings = [sampled(), sampled('@acme/x/few'), sampled('@acme/x/few', '@acme/x/ties')];
    // Neither context nor results are asked for gaps by samples.
    const arm = {
      arm: 'm',
      name: 'kl',
      reading: { densities: 'none', estimators: ['e'] },
      settings: settings.map((e) => ({ densities: null, estimates: { e } })),
    } as unknown as MeasuredArm;
    const [gap] = divergenceGaps(arm);
    expect(gap!.sort.warnings.map(({ code }) => code)).toEqual(['@acme/x/few', '@acme/x/ties']);
  });
});
