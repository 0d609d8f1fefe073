import { describe, expect, it } from 'vitest';
import { kindEffects } from '../../src/figures/kind-effects.js';
import { palette, type ColourName } from '../../src/figures/palette.js';
import { lossEffects } from '../../src/quantities/loss-effect.js';

type Colour = readonly [number, number, number];
type Matrix = readonly [Colour, Colour, Colour];

/** Red, green and blue of a screen as amounts of light in [0, 1] (IEC 61966-2-1). */
function light(hex: string): Colour {
  const part = (from: number): number => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function times(matrix: Matrix, [r, g, b]: Colour): Colour {
  const [x, y, z] = matrix.map(([p, q, s]) => p * r + q * g + s * b);
  return [x!, y!, z!];
}

/** What eyes without one kind of cone see of a light: Machado, Oliveira and Fernandes 2009, severity 1. */
const eyes = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} as const satisfies Readonly<Record<string, Matrix>>;

/** Contrast of two colours (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r, g, blue] = light(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

/** Distance in Oklab (Ottosson 2020), where 0.02 is about the least that an eye tells apart. */
function distance(a: Colour, b: Colour): number {
  const [p, q] = [oklab(a), oklab(b)];
  return Math.hypot(...p.map((value, index) => value - q[index]!));
}

function oklab(colour: Colour): Colour {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)],
  );
}

const text: readonly ColourName[] = ['ink', 'faint', 'blue', 'vermilion', 'green', 'amber'];
const marks: readonly ColourName[] = ['blue', 'vermilion', 'grey', 'green', 'gold', 'sky'];

/** Colours that stand for different things in one figure. */
const pairs: readonly (readonly [ColourName, ColourName])[] = [
  ['blue', 'vermilion'],
  ['blue', 'grey'],
  ['vermilion', 'grey'],
  ['blue', 'green'],
  ['vermilion', 'green'],
  ['sky', 'vermilion'],
  ['gold', 'grey'],
];

describe.each(['light', 'dark'] as const)('the colours of the %s scheme', (scheme) => {
  it.each(text)('of text stand out from page and panel: %s', (name) => {
    for (const ground of ['paper', 'panel'] as const) {
      expect(contrast(palette[name][scheme], palette[ground][scheme])).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(marks)('of marks stand out from the page: %s', (name) => {
    expect(contrast(palette[name][scheme], palette.paper[scheme])).toBeGreaterThanOrEqual(3);
  });

  it.each(pairs)('stay apart for eyes that lack a cone: %s and %s', (a, b) => {
    for (const matrix of Object.values(eyes)) {
      const seen = [a, b].map((name) => times(matrix, light(palette[name][scheme])));
      // Four times the least difference that is seen.
      expect(distance(seen[0]!, seen[1]!)).toBeGreaterThan(0.08);
    }
  });
});

describe('the signs of figures', () => {
  it.each([
    ['losses', lossEffects],
    ['kinds', kindEffects],
  ])('differ by shape wherever they differ in meaning: %s', (_, effects) => {
    const shapes = Object.values(effects).map(({ shape }) => shape);
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});
