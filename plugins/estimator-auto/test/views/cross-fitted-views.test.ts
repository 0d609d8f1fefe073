import { bivariateNormal, denseNormal, independent, twoPairNormal } from '@ggmi/families';
import { columnOf, denseMatrix, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { scored, type PairedBlocks } from '../../src/preparation/paired-blocks.js';
import { canonicalDirections } from '../../src/views/canonical-directions.js';
import { crossFittedViews } from '../../src/views/cross-fitted-views.js';
import { featureColumns } from '../../src/views/feature-columns.js';

function correlationOf(view: PairedBlocks, pair: number): number {
  const [a, b] = [columnOf(view.x, pair), columnOf(view.y, pair)];
  const dot = (u: Float64Array, v: Float64Array) => u.reduce((sum, e, i) => sum + e * v[i]!, 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

describe('crossFittedViews', () => {
  it('find both pairs of two-pair data in twelve dimensions, with their correlation 0.8', () => {
    const sample = scored(twoPairNormal(12).sample(2_000, randomStream('pairs')));
    const views = crossFittedViews(sample, randomStream('halves'));
    expect(views).toHaveLength(2);
    for (const view of views) {
      for (const pair of [0, 1]) {
        // Learnt on 1,000 rows: about d/n of the correlation is lost; its error is 0.36/√1000.
        expect(Math.abs(correlationOf(view!, pair) - 0.8)).toBeLessThan(4 * 0.0114 + 0.03);
      }
    }
  });

  it('find y = x² + ½ noise by the even harmonic, where Pearson sees 0', () => {
    const { x } = bivariateNormal(0).sample(2_000, randomStream('even'));
    const { y: noise } = bivariateNormal(0).sample(2_000, randomStream('noise'));
    const y = denseMatrix(
      2_000,
      1,
      x.values.map((v, i) => v * v + 0.5 * noise.values[i]!),
    );
    const [view] = crossFittedViews(scored({ x, y }), randomStream('halves'));
    expect(correlationOf(view!, 0)).toBeGreaterThan(0.5);
  });

  it('keep nothing, or nearly nothing, of independent data', () => {
    const sample = scored(independent(denseNormal(4)).sample(1_000, randomStream('apart')));
    // Eight pairs a half, each kept with probability 0.0013.
    for (const view of crossFittedViews(sample, randomStream('halves'))) {
      expect(view?.x.columns ?? 0).toBeLessThanOrEqual(1);
    }
  });

  it('give nothing where a half has fewer than five rows per column', () => {
    const sample = scored(denseNormal(10).sample(98, randomStream('few')));
    expect(crossFittedViews(sample, randomStream('halves'))).toEqual([]);
  });
});

describe('canonicalDirections', () => {
  it('are the same pairs when X and Y change places, whichever has fewer columns', () => {
    const { x, y } = scored(twoPairNormal(3).sample(500, randomStream('swap')));
    const wide = featureColumns(y, 6);
    const forth = canonicalDirections(x, wide, 2);
    const back = canonicalDirections(wide, x, 2);
    expect(back.ofX).toEqual(forth.ofY);
    expect(back.ofY).toEqual(forth.ofX);
    expect([forth.ofX.rows, forth.ofY.rows, forth.ofX.columns]).toEqual([3, 6, 2]);
  });
});

describe('featureColumns', () => {
  it('begin with the scores and never exceed the limit beyond them', () => {
    const { x } = denseNormal(3).sample(50, randomStream('features'));
    expect(featureColumns(x, 2)).toEqual(x);
    for (const [most, columns] of [
      [6, 6],
      [12, 10],
      [13, 13],
      [100, 25],
    ] as const) {
      expect(featureColumns(x, most).columns).toBe(columns);
    }
  });
});
