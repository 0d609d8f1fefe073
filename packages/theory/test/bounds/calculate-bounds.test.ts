import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calculateBounds,
  discreteReadings,
  surveyedChain,
  type BoundInput,
  type Readings,
} from '@ggmi/theory';

const input: BoundInput = {
  lossRange: [0, 2],
  anchor: { items: 50, information: 4 },
  synthetic: {
    items: 200,
    information: {
      kind: 'components',
      informationGain: 5,
      generatorFactorEntropy: 6,
      compressionBottleneck: 2,
      remainder: 0.5,
    },
    prompts: { kind: 'own-prompts', taskDivergence: 0.1, generationDivergence: 0.05 },
  },
};

describe('the bounds of C = 2, σ = 1', () => {
  const report = calculateBounds(input);

  it('are the anchor-only √(2·4/50) and the post-training 2(0.1 + 0.05) + √(2·3.5/200)', () => {
    expect(report.anchor.signed.value).toBeCloseTo(0.4, 14);
    expect(report.synthetic.signed.value).toBeCloseTo(0.3 + Math.sqrt(0.035), 14);
  });

  it('grow by ln 2 under the root for the absolute value', () => {
    expect(report.anchor.absolute.value).toBeCloseTo(Math.sqrt((2 * (4 + Math.LN2)) / 50), 14);
    const root = Math.sqrt((2 * (3.5 + Math.LN2)) / 200);
    expect(report.synthetic.absolute.value).toBeCloseTo(0.3 + root, 14);
  });

  it('hold ΔI and H(e_M) as one term', () => {
    const nats = report.synthetic.parts.filter(({ unit }) => unit === 'nats/dataset');
    expect(nats.map(({ symbol, value }) => [symbol, value])).toEqual([
      ['B_syn', 2],
      ['H(e_M) − ΔI', 1],
      ['δ', 0.5],
    ]);
  });

  it('put the gain that knows m and n beside GGMI, which is a lower bound from components', () => {
    expect(report.ggmi).toEqual({ value: 0.5, kind: 'lower-bound' });
    const gain = 0.4 - (0.3 + Math.sqrt(0.035));
    expect(report.sizeAwareGain.signed).toBeCloseTo(gain, 14);
  });

  it('take the total variation of a loss in [−1, 1] with the same factor 2 as one in [0, 2]', () => {
    const shifted = calculateBounds({ ...input, lossRange: [-1, 1] });
    expect(shifted.synthetic.signed.value).toBe(report.synthetic.signed.value);
  });
});

describe('a shared prompt', () => {
  it('takes I(p;W) off the information, and only then', () => {
    const prompts = {
      kind: 'shared-prompt',
      taskDivergence: 0,
      generationDivergence: 0,
      promptInformation: 1.5,
    } as const;
    const report = calculateBounds({ ...input, synthetic: { ...input.synthetic, prompts } });
    expect(report.synthetic.signed.value).toBeCloseTo(Math.sqrt((2 * 2) / 200), 14);
    expect(report.ggmi.value).toBe(0.5);
  });
});

describe('a contraction', () => {
  it('of η = ¼ over two layers shrinks the signed information part by 4 and leaves the absolute one', () => {
    const contraction = { rate: 0.25, layers: 2 };
    const plain = calculateBounds(input);
    const deep = calculateBounds({ ...input, anchor: { ...input.anchor, contraction } });
    expect(deep.anchor.signed.value).toBeCloseTo(plain.anchor.signed.value / 4, 14);
    expect(deep.anchor.absolute.value).toBe(plain.anchor.absolute.value);
  });
});

describe('a bound', () => {
  it('of C or more is called vacuous', () => {
    const report = calculateBounds({ ...input, anchor: { items: 1, information: 4 } });
    expect(report.anchor.signed).toMatchObject({ vacuous: true });
    expect(calculateBounds(input).anchor.signed).toMatchObject({ vacuous: false });
  });

  it('with a negative information says that it was set to 0', () => {
    const information = { kind: 'information', nats: -0.2 } as const;
    const report = calculateBounds({ ...input, synthetic: { ...input.synthetic, information } });
    expect(report.synthetic.clamped).toBe(true);
    expect(report.synthetic.signed.value).toBeCloseTo(0.3, 14);
    expect(report.ggmi).toEqual({ value: 4.2, kind: 'exact' });
    expect(calculateBounds(input).synthetic.clamped).toBe(false);
  });

  it('is refused with every number that is out of range', () => {
    const faulty: BoundInput = {
      lossRange: [1, 1],
      sigma: -1,
      anchor: { items: 0, information: Number.NaN, contraction: { rate: 2, layers: 1 } },
      synthetic: {
        ...input.synthetic,
        prompts: { kind: 'own-prompts', taskDivergence: 1.2, generationDivergence: 0 },
      },
    };
    const wrong = [
      'lossRange',
      'sigma',
      'anchor.items',
      'anchor.information',
      'anchor.contraction.rate',
      'synthetic.prompts.taskDivergence',
    ];
    expect(() => calculateBounds(faulty)).toThrow(RangeError);
    for (const path of wrong) expect(() => calculateBounds(faulty)).toThrow(path);
  });
});

describe('from the exact readings of random chains', () => {
  const inputOf = (readings: Readings): BoundInput => ({
    lossRange: [0, 1],
    anchor: { items: 1, information: Number(readings['anchor-information']) },
    synthetic: {
      items: 1,
      information: { kind: 'information', nats: Number(readings['synthetic-information']) },
      prompts: {
        kind: 'shared-prompt',
        taskDivergence: Number(readings['task-divergence-given-prompt']),
        generationDivergence: Number(readings['generation-divergence-given-prompt']),
        promptInformation: Number(readings['prompt-factor-information']),
      },
    },
  });

  it('the signed and the absolute bound are never exceeded', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (number) => {
        const readings = discreteReadings(
          surveyedChain({ law: 'dirichlet-reversible', seed: 'bounds' }, number),
        );
        const report = calculateBounds(inputOf(readings));
        const at = (id: keyof Readings): number => Number(readings[id]);
        expect(Math.abs(at('anchor-gap'))).toBeLessThanOrEqual(report.anchor.signed.value);
        expect(at('anchor-error')).toBeLessThanOrEqual(report.anchor.absolute.value);
        expect(Math.abs(at('synthetic-gap'))).toBeLessThanOrEqual(report.synthetic.signed.value);
        expect(at('synthetic-error')).toBeLessThanOrEqual(report.synthetic.absolute.value);
      }),
      { numRuns: 150, seed: 20241001 },
    );
  });
});
