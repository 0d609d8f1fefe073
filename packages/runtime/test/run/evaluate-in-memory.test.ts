import type { Quantity } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { evaluateInMemory } from '../../src/run/evaluate-in-memory.js';
import { checkedLinearGaussian } from './linear-gaussian-config.js';

const replicates = 300;
const checked = await checkedLinearGaussian({
  readings: { replicates: { type: 'replicate', replicates, estimators: ['log-det'] } },
});
const result = await evaluateInMemory(checked, new AbortController().signal);
const quantities = result.summary!.quantities;

/** A number of the summary that must be there. */
function available(id: string, arm: string, source: string) {
  const found = quantities.find(
    (each: Quantity) => each.id === id && each.arm === arm && each.source === source,
  );
  if (found?.outcome.available !== true) throw new TypeError(`no ${id} of ${arm} by ${source}`);
  return found.outcome;
}

/**
 * Standard error of the Gaussian estimate of I = −½ ln(1 − ρ²) from N pairs, by the delta method:
 * dI/dρ = ρ/(1 − ρ²) and Var r = (1 − ρ²)²/N give |ρ|/√N.
 */
function informationError(information: number): number {
  return Math.sqrt((1 - Math.exp(-2 * information)) / replicates);
}

describe('an evaluation of a small linear-Gaussian chain', () => {
  it('completes every cell', () => {
    expect(result.status).toBe('complete');
    expect(result.failures.size).toBe(0);
    const { planned, succeeded, failed } = result.summary!.cells;
    expect({ planned, succeeded, failed }).toEqual({
      planned: result.cells.length,
      succeeded: result.cells.length,
      failed: [],
    });
  });

  it('knows the truth: ½ ln(1 + Var(mean)/noise²)', () => {
    // Var(mean of anchors) = 1/4; of S_gen: that of the prompt plus (1 + 0.25)/6; noise² = 0.09.
    const ofAnchors = 0.5 * Math.log1p(0.25 / 0.09);
    const ofSynthetic = 0.5 * Math.log1p((0.25 + 1.25 / 6) / 0.09);
    expect(available('mutual-information', 'anchors', 'exact').value).toBeCloseTo(ofAnchors, 12);
    expect(available('mutual-information', 'faithful', 'exact').value).toBeCloseTo(ofSynthetic, 12);
    expect(available('ggmi', 'faithful', 'exact').value).toBeCloseTo(ofAnchors - ofSynthetic, 12);
  });

  it.each(['anchors', 'faithful'])('estimates the information of %s within 4 SE', (arm) => {
    const truth = available('mutual-information', arm, 'exact').value;
    const { value } = available('mutual-information', arm, 'log-det');
    expect(Math.abs(value - truth)).toBeLessThan(4 * informationError(truth));
  });

  it('estimates GGMI within 4 SE, as a paired difference of the two', () => {
    const truth = available('ggmi', 'faithful', 'exact').value;
    const { value } = available('ggmi', 'faithful', 'log-det');
    const [anchors, synthetic] = ['anchors', 'faithful'].map(
      (arm) => available('mutual-information', arm, 'log-det').value,
    );
    expect(value).toBeCloseTo(anchors! - synthetic!, 12);
    const errors = ['anchors', 'faithful'].map((arm) =>
      informationError(available('mutual-information', arm, 'exact').value),
    );
    // The two are positively correlated: the sum of squares is an upper bound.
    expect(Math.abs(value - truth)).toBeLessThan(4 * Math.hypot(...errors));
  });

  it.each(['anchors', 'faithful'])('estimates the gap of %s within 4 SE of the truth', (arm) => {
    const truth = available('generalization-gap', arm, 'exact').value;
    const { value, standardError } = available('generalization-gap', arm, 'host');
    expect(Math.abs(value - truth)).toBeLessThan(4 * standardError!);
  });

  it('gives every arm a held-out loss, and a verdict', () => {
    for (const arm of ['base', 'anchors', 'faithful', 'anchors+faithful']) {
      expect(available('held-out-loss', arm, 'host').value).toBeGreaterThan(0);
    }
    expect(result.summary!.verdict.available).toBe(true);
  });

  it('says why the bounds of an unbounded loss have no value', () => {
    const bound = quantities.find(({ id, source }) => id === 'anchor-bound' && source === 'host');
    expect(bound?.outcome).toEqual({
      available: false,
      reason: 'unbounded loss: the bounds need C and σ',
    });
  });
});
