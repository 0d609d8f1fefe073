import { textSources } from '@ggmi/families';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { hashingEmbedder, hashingOptions, pcaEmbedder, pcaOptions } from '../src/index.js';
import { context, fixedVectors, texts } from './text-examples.js';

async function components(rows: readonly (readonly number[])[], dimensions: number) {
  const lines: string[] = [];
  const logger = { debug: () => {}, info: (line: string) => lines.push(line), warn: () => {} };
  const embedder = await pcaEmbedder.create({
    options: pcaOptions.parse({ dimensions }),
    needs: { embedder: fixedVectors(...rows), logger },
  });
  const scores = await embedder.embed(texts(...rows.map(String)), context);
  return { ...scores, lines };
}

describe('pca', () => {
  it('finds the axes of an ellipse and the share of its variance', async () => {
    // Four points along (3, 4)/5 at ±10 and along (−4, 3)/5 at ±5: variances 200 to 50.
    const { values, lines } = await components(
      [
        [6, 8],
        [-6, -8],
        [-4, 3],
        [4, -3],
      ],
      1,
    );
    // The larger entry, 4/5, is positive.
    [10, -10, 0, 0].forEach((score, row) => expect(values[row]).toBeCloseTo(score, 12));
    expect(lines).toEqual(['pca: 1 of 2 components hold 80.0 % of the variance of 4 examples.']);
  });

  it('turns each component so that its largest entry is positive', async () => {
    const { values } = await components(
      [
        [0, -2, 1],
        [0, 2, -1],
        [0.5, 0, 0],
        [-0.5, 0, 0],
      ],
      2,
    );
    // (0, 2, −1)/√5 and (1, 0, 0).
    [-Math.sqrt(5), 0, Math.sqrt(5), 0, 0, 0.5, 0, -0.5].forEach((score, place) =>
      expect(values[place]).toBeCloseTo(score, 12),
    );
  });

  it('turns every component so, whichever way the decomposition found it', async () => {
    const columns = Array.from({ length: 60 }, (_, j) => j);
    for (let repeat = 0; repeat < 8; repeat++) {
      const random = randomStream(`turned ${repeat}`);
      const rows = Array.from({ length: 90 }, () => columns.map((j) => 0.9 ** j * random.normal()));
      const { values } = await components(rows, 1);
      // Σ score · row is the direction, but for a positive factor.
      const direction = columns.map((j) =>
        rows.reduce((sum, row, i) => sum + values[i]! * row[j]!, 0),
      );
      const largest = direction.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0];
      expect(largest).toBeGreaterThan(0);
    }
  });

  it('finds the same components block by block: 5,000 rows', async () => {
    const random = randomStream('blocks');
    const rows = Array.from({ length: 5000 }, () => [random.normal(), 3 * random.normal() + 7]);
    const { values } = await components(rows, 2);
    const shares = [0, 1].map((j) => rows.reduce((sum, _, i) => sum + values[2 * i + j]!, 0));
    shares.forEach((share) => expect(share).toBeCloseTo(0, 8));
    const squares = (column: (i: number) => number) =>
      rows.reduce((sum, _, i) => sum + column(i) ** 2, 0);
    const means = [0, 1].map((j) => rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length);
    const given = [0, 1].map((j) => squares((i) => rows[i]![j]! - means[j]!));
    const found = [0, 1].map((j) => squares((i) => values[2 * i + j]!));
    expect(found[0]! + found[1]!).toBeCloseTo(given[0]! + given[1]!, 6);
    expect(found[0]!).toBeGreaterThanOrEqual(given[1]!);
  });

  it('takes the mean off: a shift of all rows changes nothing', async () => {
    const rows = [
      [1, 2],
      [3, 1],
      [0, 5],
      [2, 2],
    ];
    const here = await components(rows, 2);
    const there = await components(
      rows.map(([a, b]) => [a! + 100, b! - 50]),
      2,
    );
    here.values.forEach((score, place) => expect(there.values[place]).toBeCloseTo(score, 10));
  });

  it('keeps all distances when all components are kept, and orders them by variance', async () => {
    const random = randomStream('pca');
    const rows = Array.from({ length: 20 }, () => Array.from({ length: 5 }, () => random.normal()));
    const { values } = await components(rows, 5);
    const distance = (a: ArrayLike<number>, b: ArrayLike<number>) =>
      Math.hypot(...Array.from(a, (value, j) => value - b[j]!));
    const score = (i: number) => values.slice(5 * i, 5 * i + 5);
    expect(distance(score(3), score(11))).toBeCloseTo(distance(rows[3]!, rows[11]!), 12);
    const spreads = [0, 1, 2, 3, 4].map((j) =>
      rows.reduce((sum, _, i) => sum + values[5 * i + j]! ** 2, 0),
    );
    expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
  });

  it('is fitted on all examples of the call', async () => {
    const logger = { debug: () => {}, info: () => {}, warn: () => {} };
    const options = hashingOptions.parse({ dimensions: 16 });
    const { id, capabilities } = hashingEmbedder;
    const instance = await hashingEmbedder.create({ options, needs: {} });
    const embedder = await pcaEmbedder.create({
      options: pcaOptions.parse({ dimensions: 1 }),
      needs: { embedder: { id, capabilities, instance }, logger },
    });
    const alone = await embedder.embed(texts('one', 'two', 'three'), context);
    const beside = await embedder.embed(texts('one', 'two', 'three', 'four'), context);
    expect(beside.values[0]).not.toBeCloseTo(alone.values[0]!, 3);
  });

  it('keeps the kind of a sentence in the first component of hashed n-grams', async () => {
    // One bit of one source: X and Y show sentences of one kind, whatever the pair.
    const family = textSources({ sources: 1, bitsPerSource: 1 });
    const { x, y } = family.sample(300, randomStream('kinds'));
    const logger = { debug: () => {}, info: () => {}, warn: () => {} };
    const { id, capabilities } = hashingEmbedder;
    const instance = await hashingEmbedder.create({ options: hashingOptions.parse({}), needs: {} });
    const embedder = await pcaEmbedder.create({
      options: pcaOptions.parse({ dimensions: 1 }),
      needs: { embedder: { id, capabilities, instance }, logger },
    });
    const { values } = await embedder.embed(texts(...x.flat(), ...y.flat()), context);
    const agreeing = Array.from(x, (_, i) => values[i]! > 0 === values[300 + i]! > 0);
    expect(agreeing.every((same) => same)).toBe(true);
    const positive = values.filter((value) => value > 0).length;
    // 300 fair bits, each counted twice: four standard deviations of 2 · √75.
    expect(Math.abs(positive - 300)).toBeLessThan(4 * 2 * Math.sqrt(75));
  });

  it('refuses too few rows, rows without spread, and more components than columns', async () => {
    const refusal = { code: 'DATA_INVALID' };
    const twoRows = [
      [1, 2],
      [2, 1],
    ];
    await expect(components(twoRows, 2)).rejects.toMatchObject(refusal);
    const equalRows = Array.from({ length: 7 }, () => [0.1, 0.7, 0.3]);
    await expect(components(equalRows, 1)).rejects.toThrow('received 0 directions');
    const line = [
      [1, 1],
      [2, 2],
      [4, 4],
    ];
    await expect(components(line, 2)).rejects.toThrow('received 1 directions');
    await expect(components([[1], [2], [4]], 2)).rejects.toMatchObject(refusal);
  });
});
