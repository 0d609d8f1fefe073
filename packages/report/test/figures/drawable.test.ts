import { describe, expect, it } from 'vitest';
import { drawSvg, renderHtml, reportHtml, runFigures } from '../../src/index.js';
import { figureNode } from '../../src/html/figures/figure-node.js';
import { quantityOf, valueOf } from '../fixtures/quantity-fixture.js';
import { runFixture } from '../fixtures/run-fixture.js';

/** Losses of arms as a run may have them where a model diverges, or where a law underflows. */
const withLosses = (...values: readonly number[]) => ({
  ...runFixture,
  summary: {
    ...runFixture.summary,
    quantities: values.map((value, index) =>
      quantityOf('held-out-loss', valueOf(value, { unit: 'loss' }), {
        section: { type: 'deployed' },
        arm: `arm ${index}`,
      }),
    ),
  },
});
const figureOf = (...values: readonly number[]) =>
  runFigures(withLosses(...values).summary).find(({ name }) => name === 'held-out-loss')!;

describe('a figure of numbers that no axis holds', () => {
  // The span of ±1e308 is no double; a step of 1e-321 is 0; both made labels of NaN, or no picture.
  it.each([
    [1e308, -1e308],
    [1.7e308, 1],
    [1e-320, 2e-320],
    [5e-324, 0.5],
  ])('has no NaN in its picture: %d and %d', async (a, b) => {
    const figure = figureOf(a, b);
    for (const spec of [figure.spec, figure.narrow!]) {
      expect(await drawSvg(spec)).not.toMatch(/NaN|Infinity/);
    }
  });

  it('says in the picture, below the title and in the data which are not drawn, and keeps them', async () => {
    const figure = figureOf(1.7e308, 1);
    const page = renderHtml(await figureNode(figure, 'f'));
    expect(page).toContain('cannot be drawn');
    expect(figure.about).toContain(
      'One number is not drawn: an axis reaches from 1e-300 to 1e+300.',
    );
    expect(figure.data.rows.map((row) => [row[1], row[2], row.at(-1)])).toEqual([
      ['arm 0', 1.7e308, 'estimate, cannot be drawn'],
      ['arm 1', 1, 'estimate'],
    ]);
  });

  it('does not keep a report from being written', async () => {
    expect(await reportHtml(withLosses(1e-320, 1e308))).toContain('1e+308');
  });

  it('leaves points of a plane out, and says so', async () => {
    const series = [
      {
        of: 'anchors',
        points: [
          [1e308, 0],
          [-1e308, 1],
          [0, 2],
          [1, 3],
        ],
      },
    ] as const;
    const scatters = [{ reading: 'data', arm: 'x', columns: 2, series }];
    const figure = runFigures({ ...runFixture.summary, scatters }).find(
      ({ part }) => part === 'data',
    )!;
    expect(await drawSvg(figure.spec)).not.toMatch(/NaN|Infinity/);
    expect(figure.about).toContain('2 numbers are not drawn');
    expect(figure.data.rows).toHaveLength(4);
  });
});
