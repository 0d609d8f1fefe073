import { describe, expect, it } from 'vitest';
import { randomProjectionEmbedder, randomProjectionOptions } from '../src/index.js';
import { context, fixedVectors, texts } from './text-examples.js';

async function project(rows: readonly (readonly number[])[], given: object) {
  const embedder = await randomProjectionEmbedder.create({
    options: randomProjectionOptions.parse(given),
    needs: { embedder: fixedVectors(...rows) },
  });
  return embedder.embed(texts(...rows.map(String)), context);
}

describe('random-projection', () => {
  it('keeps squared lengths in expectation over seeds, with the variance of signs', async () => {
    const vector = [3, -1, 2, 0, 1, 1];
    // ‖x‖² = 16, ‖x‖⁴ − Σ x⁴ = 256 − (81 + 1 + 16 + 1 + 1) = 156; variance 2 · 156/4 = 78.
    const repeats = 4000;
    const squares: number[] = [];
    for (let seed = 0; seed < repeats; seed++) {
      const { values } = await project([vector], { dimensions: 4, seed });
      squares.push(values.reduce((sum, value) => sum + value * value, 0));
    }
    const mean = squares.reduce((sum, value) => sum + value, 0) / repeats;
    const variance = squares.reduce((sum, value) => sum + (value - mean) ** 2, 0) / repeats;
    // Four standard errors of the mean.
    expect(Math.abs(mean - 16)).toBeLessThan(4 * Math.sqrt(78 / repeats));
    // The relative standard error of a variance of so skewed a law is below √(15/4000) = 6 %.
    expect(Math.abs(variance / 78 - 1)).toBeLessThan(0.2);
  });

  it('is linear, and has one row for each example', async () => {
    const { rows, columns, values } = await project(
      [
        [1, 2, 3, 4],
        [2, 0, 1, 0],
        [3, 2, 4, 4],
      ],
      { dimensions: 3 },
    );
    expect([rows, columns]).toEqual([3, 3]);
    for (let j = 0; j < 3; j++) expect(values[j]! + values[3 + j]!).toBeCloseTo(values[6 + j]!, 12);
  });

  it('refuses more dimensions than there are, rows that are missing, and values not finite', async () => {
    await expect(project([[1, 2]], { dimensions: 3 })).rejects.toMatchObject({
      code: 'DATA_INVALID',
      message: expect.stringContaining('1 × 2'),
    });
    await expect(project([[1, Number.NaN]], { dimensions: 2 })).rejects.toMatchObject({
      code: 'DATA_INVALID',
      message: expect.stringContaining('row 0, column 1'),
    });
    const embedder = await randomProjectionEmbedder.create({
      options: randomProjectionOptions.parse({ dimensions: 1 }),
      needs: { embedder: fixedVectors([1, 2]) },
    });
    await expect(embedder.embed(texts('a', 'b'), context)).rejects.toMatchObject({
      code: 'DATA_INVALID',
    });
  });
});
