import { describe, expect, it } from 'vitest';
import { normalCdf, randomStream } from '@ggmi/numerics';
import { estimateGaussianTotalVariation } from '@ggmi/theory';
import { scalarChain } from './random-chain.js';

/** D_TV(N(0,1), N(0,v)), v > 1: the densities cross where x² (1 − 1/v) = ln v. */
function totalVariationOfVariances(v: number): number {
  const crossing = Math.sqrt(Math.log(v) / (1 - 1 / v));
  return 2 * (normalCdf(crossing) - normalCdf(crossing / Math.sqrt(v)));
}

describe('total variation by Monte Carlo', () => {
  const chain = scalarChain({ gain: 1, generator: 3, curation: 5, trainer: 1 });
  const options = { samples: 40_000, random: randomStream('tv') };
  const quantities = estimateGaussianTotalVariation(chain, options);
  const find = (id: string) => quantities.find((quantity) => quantity.id === id);

  it.each([
    ['task-divergence', totalVariationOfVariances(4)],
    ['generation-divergence', totalVariationOfVariances(9 / 4)],
    ['generation-divergence-given-prompt', totalVariationOfVariances(8 / 3)],
  ])('%s lies within 4 standard errors of the closed form', (id, expected) => {
    const quantity = find(id);
    if (quantity?.kind !== 'estimate') throw new Error('not an estimate');
    expect(Math.abs(quantity.value - expected)).toBeLessThan(4 * quantity.standardError);
    expect(quantity.standardError).toBeLessThan(0.01);
  });

  it('the divergence from the task under a known prompt exceeds that of the mixture (convexity)', () => {
    const known = find('task-divergence-given-prompt');
    const mixed = find('task-divergence');
    if (known?.kind !== 'estimate' || mixed?.kind !== 'estimate') throw new Error('no estimate');
    expect(known.value).toBeGreaterThan(
      mixed.value + 4 * (known.standardError + mixed.standardError),
    );
  });

  it('the same stream gives the same bits', () => {
    const again = estimateGaussianTotalVariation(chain, { ...options, random: randomStream('tv') });
    expect(again).toEqual(quantities);
  });

  it('a deterministic generator is at distance 1 from the task, exactly, under a known prompt', () => {
    const greedy = scalarChain({ gain: 1, generator: 0, curation: 0, trainer: 1 });
    const found = estimateGaussianTotalVariation(greedy, options);
    expect(found.find(({ id }) => id === 'task-divergence-given-prompt')).toMatchObject({
      kind: 'exact',
      value: 1,
    });
    expect(found.find(({ id }) => id === 'generation-divergence-given-prompt')).toMatchObject({
      kind: 'exact',
      value: 0,
    });
  });
});
