import { describe, expect, it } from 'vitest';
import { quantitiesOf, quantityOf, summaryOf, valueOf } from './embedding-config.js';

const { quantities, scatters } = await summaryOf({
  divergenceEstimators: { means: { use: '@acme/embedding/mean-distance' } },
  readings: {
    data: { type: 'data-divergence', embedder: 'centred', estimators: ['means'], permutations: 99 },
  },
});
const of = (arm: string) => quantityOf(quantities, ['data-divergence', arm, 'means']);

describe('a data-divergence reading', () => {
  it('sees a shift of 1 as 1 within 4 SE: both sides are embedded in one call', () => {
    // A map centred on each side by itself would make it 0. |Δ|² of means of 400 and 250 rows:
    // expectation 1 + 2·(1/400 + 1/250), variance 4·(1/400 + 1/250) to first order.
    const variance = 1 / 400 + 1 / 250;
    const { value, permutationPValue } = valueOf(of('shifted'));
    expect(Math.abs(value - 1 - 2 * variance)).toBeLessThan(4 * 2 * Math.sqrt(variance));
    expect(permutationPValue).toBe(1 / 100);
  });

  it('sees nothing between equal laws, and an interval and a p-value that say so', () => {
    const { value, interval, permutationPValue, kind } = valueOf(of('same'));
    // |Δ|² = (1/400 + 1/300)·χ²(2): beyond 0.0804 with probability e^(−6.9) = 0.001.
    expect(value).toBeLessThan(0.0804);
    expect(interval?.method).toBe('subsampling');
    expect(permutationPValue).toBeGreaterThan(0.01);
    expect(kind).toBe('proxy');
  });

  it('compares with a generator of one constant item, whose rows vary with the anchors only', () => {
    expect(valueOf(of('constant')).value).toBeLessThan(0.0804);
  });

  it('shows two halves of the anchors as what equal laws look like', () => {
    const reference = quantityOf(quantities, ['data-divergence-reference', 'anchors', 'means']);
    const { value, sampleSize, permutationPValue } = valueOf(reference);
    expect(sampleSize).toBe(200);
    // |Δ|² = (2/200)·χ²(2): beyond 0.138 with probability 0.001.
    expect(value).toBeLessThan(0.138);
    expect(permutationPValue).toBeGreaterThan(0.01);
    expect(reference.symbol).toBe('MMD²(anchors, anchors)');
  });

  it('draws anchors and data of every generator in two planes, with 300 points a side at most', () => {
    expect(scatters?.map(({ arm, plane }) => `${arm} ${plane}`)).toEqual([
      'same principal-components',
      'same neighbours',
      'shifted principal-components',
      'shifted neighbours',
      'constant principal-components',
      'constant neighbours',
    ]);
    const [, , shifted] = scatters!;
    expect(shifted!.embedding).toBe('embedded by centred (@acme/embedding/centred)');
    expect(shifted!.series.map(({ of: side, points }) => [side, points.length])).toEqual([
      ['synthetic', 250],
      ['anchors', 300],
    ]);
    expect(shifted!.explained!.every((share) => share > 0 && share < 1)).toBe(true);
  });

  it('says of every number how items became rows, and how many there are', () => {
    expect(of('shifted').name).toContain('embedded by centred (@acme/embedding/centred)');
    expect(of('shifted').note).toBe('400 anchors against 250 synthetic items.');
  });

  it('gives a prompt that both sides answer to one of them', async () => {
    const use = '@acme/embedding/numbers';
    const asked = { use, options: { questions: true } };
    const split = await quantitiesOf({
      anchors: { ...asked, count: 40 },
      generators: { same: { ...asked, count: 60 } },
      divergenceEstimators: { means: { use: '@acme/embedding/mean-distance' } },
      readings: { data: { type: 'data-divergence', embedder: 'centred', estimators: ['means'] } },
    });
    const { note } = quantityOf(split, ['data-divergence', 'same', 'means']);
    // 40 prompts are common; 20 are left to either side, beside 20 that only the generator answers.
    expect(note).toMatch(/^20 anchors against 40 synthetic items: 40 prompts that both answer/);
  });

  it('compares vectors as they are', async () => {
    const vectors = await quantitiesOf({
      plugins: ['./plugins/embedding.js', './plugins/toy.js'],
      anchors: { use: '@ggmi/backend-toy/gaussian-source', count: 50 },
      generators: { same: { use: '@ggmi/backend-toy/gaussian-source', count: 50 } },
      trainer: { use: '@ggmi/backend-toy/gaussian-mean' },
      divergenceEstimators: { means: { use: '@acme/embedding/mean-distance' } },
      readings: { data: { type: 'data-divergence', estimators: ['means'], permutations: 0 } },
    });
    const { name, outcome } = quantityOf(vectors, ['data-divergence', 'same', 'means']);
    expect(name).toContain('items as they are');
    expect(outcome).not.toHaveProperty('permutationPValue');
  });
});
