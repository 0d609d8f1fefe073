import type { MatrixRows } from '@ggmi/core';
import { DataInvalidError } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { linearGaussianGenerator } from '../../src/index.js';
import { momentErrors } from '../moment-errors.js';
import { generations, noPrompt, vectorPrompt, vectors } from './draw-vectors.js';

async function generatorOf(options: object = {}) {
  const parsed = linearGaussianGenerator.options.parse(options);
  return linearGaussianGenerator.create({ options: parsed, needs: {} });
}

/** What the generator declares for prompts of a length. */
async function lawOf(options: object, promptLength: number) {
  const law = (await generatorOf(options)).law!({ promptLength });
  if (law.family !== 'linear-gaussian') throw new TypeError(law.family);
  return law;
}

function sumOf(a: MatrixRows, b: MatrixRows): MatrixRows {
  return a.map((row, i) => row.map((value, j) => value + b[i]![j]!));
}

function applied(map: MatrixRows, vector: readonly number[]): number[] {
  return map.map((row) => row.reduce((sum, weight, j) => sum + weight * vector[j]!, 0));
}

describe('the linear-Gaussian generator', () => {
  it('maps a prompt of several blocks to gain times their mean', async () => {
    const { map } = await lawOf({ dimensions: 2, gain: 3 }, 6);
    expect(map).toEqual([
      [1, 0, 1, 0, 1, 0],
      [0, 1, 0, 1, 0, 1],
    ]);
  });

  it('takes its two noises as standard deviations', async () => {
    const law = await lawOf({ dimensions: 2, noise: 3, curationNoise: 0.5 }, 2);
    expect(law.outputNoise).toEqual([
      [9, 0],
      [0, 9],
    ]);
    expect(law.curationNoise).toEqual([
      [0.25, 0],
      [0, 0.25],
    ]);
  });

  it('draws with the mean and the covariance that its law declares, whatever the prompt', async () => {
    const options = { dimensions: 2, gain: 1.5, noise: 0.7, curationNoise: 0.4 };
    const generator = await generatorOf(options);
    for (const prompt of [
      [0, 0],
      [1, -2, 3, 0.5],
    ]) {
      const law = await lawOf(options, prompt.length);
      const rows = await vectors(generator, { prompts: [vectorPrompt(prompt)], draws: 20_000 });
      const covariance = sumOf(law.outputNoise, law.curationNoise);
      // 6 moments, each within 4 standard errors.
      expect(momentErrors(rows, { mean: applied(law.map, prompt), covariance })).toBeLessThan(4);
    }
  });

  it('adds curation noise of its own: with and without it, the same raw output', async () => {
    const draws = { prompts: [vectorPrompt([1])], draws: 20_000 };
    const raw = await vectors(await generatorOf({ noise: 2 }), draws);
    const curated = await vectors(await generatorOf({ noise: 2, curationNoise: 0.5 }), draws);
    const added = curated.map((row, index) => [row[0]! - raw[index]![0]!]);
    const law = await lawOf({ noise: 2, curationNoise: 0.5 }, 1);
    // 2 moments, each within 4 standard errors.
    expect(momentErrors(added, { mean: [0], covariance: law.curationNoise })).toBeLessThan(4);
    // ε is independent of M: a correlation of 20,000 pairs has standard error 0.0071; 4 of them.
    const products = added.map(([e], index) => (e! * (raw[index]![0]! - 1)) / (0.5 * 2));
    const correlation = products.reduce((sum, product) => sum + product, 0) / products.length;
    expect(Math.abs(correlation)).toBeLessThan(0.0283);
  });

  it('refuses a prompt that is no vector of whole blocks, with what was received', async () => {
    const generator = await generatorOf({ dimensions: 2 });
    const cases = [
      { prompt: noPrompt, received: 'a prompt of kind none' },
      { prompt: vectorPrompt([1, 2, 3]), received: 'a vector of length 3 for items of length 2' },
      { prompt: vectorPrompt([]), received: 'a vector of length 0 for items of length 2' },
    ];
    for (const { prompt, received } of cases) {
      const failure: unknown = await generations(generator, { prompts: [prompt] }).catch(
        (error: unknown) => error,
      );
      expect(DataInvalidError.is(failure)).toBe(true);
      expect(failure).toMatchObject({ fields: { received } });
    }
    expect(() => generator.law!({ promptLength: 3 })).toThrowError(
      /length 3 for items of length 2/,
    );
  });
});
