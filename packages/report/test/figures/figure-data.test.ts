import { describe, expect, it } from 'vitest';
import { densityLines } from '../../src/figures/density-lines.js';
import { runFigures } from '../../src/figures/run-figures.js';
import { shortNames } from '../../src/figures/short-names.js';
import { runFixture } from '../fixtures/run-fixture.js';

const figures = runFigures(runFixture.summary);
const rowsOf = (name: string) => figures.find((figure) => figure.name === name)!.data.rows;

describe('the figures of a run', () => {
  it('add the exact terms of GGMI up to GGMI', () => {
    // 1 − 0.5 + 0.25 + 0.125 = 0.875.
    expect(rowsOf('identity_direct').map((row) => row.slice(1, 4))).toEqual([
      ['ΔH', 0, 1],
      ['−H(S_anchor|W)', 1, 0.5],
      ['H(S_gen|W)', 0.5, 0.75],
      ['ε_{W,p}', 0.75, 0.875],
      ['= GGMI', 0, 0.875],
    ]);
  });

  it('take from the items of a generator what a curator drops, reason by reason', () => {
    expect(rowsOf('curation').map((row) => row.slice(1, 4))).toEqual([
      ['received', 0, 40],
      ['cleaner: length', 40, 30],
      ['cleaner: copies', 30, 25],
      ['kept', 0, 25],
      ['of them flagged: short', 0, 20],
    ]);
  });

  it('hold every density line within the plot, also round points at its edge', () => {
    // Two heaps in opposite corners: the lines round them reach over the tenth of room about points.
    const heap = (at: number) =>
      Array.from({ length: 30 }, (_, i) => [at + i / 1e4, at - i / 1e4] as const);
    const series = [
      { of: 'synthetic', points: heap(0) },
      { of: 'anchors', points: heap(1) },
    ] as const;
    const scatters = [{ reading: 'data', arm: 'heaps', columns: 2, series }];
    const figure = runFigures({ ...runFixture.summary, scatters }).find(
      ({ part }) => part === 'data',
    );
    const text = JSON.stringify(figure!.spec);
    const places = [...text.matchAll(/"order":\d+,"x":([^,]+),/g)].map(([, x]) => Number(x));
    const [left, right] = /"field":"x".*?"domain":\[([^\]]+)\]/
      .exec(text)![1]!
      .split(',')
      .map(Number);
    expect(places.length).toBeGreaterThan(50);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(left!);
    expect(Math.max(...places)).toBeLessThanOrEqual(right!);
  });

  it('mirror the law of T about 0, with what is exactly 0 beside it', () => {
    expect(rowsOf('twins_ld').map((row) => row.slice(1))).toEqual([
      [-1, -0.5, 1, 4],
      [-0.5, 0, 2, 2],
      [0, 0.5, 2, 2],
      [0.5, 1, 4, 1],
      [0, 0, 1, 1],
    ]);
  });

  it('say of a difference what its interval says', () => {
    const row = rowsOf('held-out-difference').findLast(([, arm]) => arm === 'careful')!;
    expect([row[0], row[2], row.at(-1)]).toEqual(['minus the untrained base', -0.0246, 'helps']);
  });
});

describe('short names', () => {
  it('lose their middle, and stay apart', () => {
    const names = ['generator-one-a', 'generator-two-a', 'short', '\u202e'];
    expect(shortNames(names, 61)).toEqual(['gener…ne-a', 'gener…wo-a', 'short', '\\u{202e}']);
    expect(shortNames(['abcdefghijkl', 'abcdeXghijkl'], 36)).toEqual(['ab…kl', 'ab…kl (2)']);
  });
});

describe('density lines', () => {
  const extent = { x: [-2, 2], y: [-2, 2] } as const;

  it('run around the points, in the coordinates of the plane', () => {
    const points = Array.from(
      { length: 200 },
      (_, i) => [Math.cos(i) / 4, Math.sin(i) / 4] as const,
    );
    const rings = densityLines(points, extent);
    expect(rings.length).toBeGreaterThan(0);
    for (const [x, y] of rings.flatMap((ring) => ring.points)) {
      // The circle of radius 1/4 plus three bandwidths of 14/220 of a plane 4 wide.
      expect(Math.hypot(x, y)).toBeLessThan(0.25 + (3 * 4 * 14) / 220);
    }
  });

  it('are none for few points, and for points on a line', () => {
    expect(densityLines([[0, 0]], extent)).toEqual([]);
    const line = Array.from({ length: 50 }, () => [1, 0] as const);
    expect(densityLines(line, { x: [1, 1], y: [0, 0] })).toEqual([]);
  });
});
