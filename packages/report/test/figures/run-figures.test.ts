import { describe, expect, it } from 'vitest';
import { drawPng, drawSvg, runFigures } from '../../src/index.js';
import { sweepFixture } from '../fixtures/sweep-fixture.js';

const figures = runFigures(sweepFixture(-5));
const figureOf = (name: string) => figures.find((figure) => figure.name === name)!;

/** Width and height in the header of a PNG. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('the figures of a sweep', () => {
  it('are the panels of all series, and a scatter for the first point of every mode', () => {
    expect(figures.map(({ name }) => name)).toEqual([
      'sweep',
      'scatter_plain_kl_m',
      'scatter_published_kl_m',
    ]);
  });

  it('carry the numbers of the run: mean, interval, spread and median of every point', () => {
    const text = JSON.stringify(figureOf('sweep').spec);
    // K = 3 of mode plain: mean 9, interval ± 0.1645, spread 2, median 9.5.
    const at3 = { x: 3, value: 9, lower: 8.8355, upper: 9.1645, spreadLow: 7, spreadHigh: 11 };
    expect(text).toContain(JSON.stringify({ ...at3, median: 9.5 }));
  });

  it('are drawn with one area per band and one line per series', async () => {
    const svg = await drawSvg(figureOf('sweep').spec);
    expect(svg.match(/mark-area/g)).toHaveLength(4);
    expect(svg.match(/mark-line/g)).toHaveLength(2);
    expect(svg).toContain('by exact-densities');
  });

  it('draw each of the three kinds of point in its colour', async () => {
    const svg = await drawSvg(figureOf('scatter_plain_kl_m').spec);
    for (const label of ['truth', 'synthetic data', 'anchors']) expect(svg).toContain(label);
    const fills = [...svg.matchAll(/aria-roledescription="point".*?fill="(#\w+)"/g)];
    expect(new Set(fills.map(([, fill]) => fill)).size).toBe(3);
  });

  it('keep bold letters bold in pixels', async () => {
    const letters = (weight: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 20" width="99" height="20"><text y="15" font-family="DejaVu Sans" font-weight="${weight}">generator</text></svg>`;
    const [plain, bold] = [await drawPng(letters('normal')), await drawPng(letters('bold'))];
    expect(Buffer.from(bold).equals(Buffer.from(plain))).toBe(false);
  });

  it('are the same bytes each time, and twice as large in pixels', async () => {
    const { spec } = figureOf('scatter_plain_kl_m');
    const svg = await drawSvg(spec);
    expect(await drawSvg(spec)).toBe(svg);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number);
    expect(sizeOf(await drawPng(svg))).toEqual([2 * width!, 2 * height!]);
  });
});
