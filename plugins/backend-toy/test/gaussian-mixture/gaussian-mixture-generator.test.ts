import { DataInvalidError, type Prompt } from '@ggmi/core';
import { randomStream, type GaussianMixture } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { gaussianMixtureGenerator } from '../../src/index.js';
import { generations, noPrompt, vectorPrompt, vectors } from '../generators/draw-vectors.js';
import { mixtureGenerator, mixtureSource } from './mixture-components.js';

const setting = randomStream('setting');

/** The law of a generator, whose parameters the tests read. */
async function lawOf(options: object, prompt: Prompt, from = setting): Promise<GaussianMixture> {
  const generator = await mixtureGenerator(options);
  // The component's distributions are mixtures of @ggmi/numerics, with their parameters.
  return generator.distribution!({ prompt, setting: from }) as GaussianMixture;
}

/** Components k … of a law on the plane. */
function meansFrom(law: GaussianMixture, k: number): readonly number[] {
  return [...law.means.subarray(2 * k)];
}

const twoGroups = vectorPrompt([0, 0, 2, 4, 10, 10, 10, 12, 13, 11].slice(0, 8));

describe('the Gaussian-mixture generator', () => {
  it('takes K components from mean and covariance of the labelled points', async () => {
    const options = { onTask: 2, shared: 0, offTask: 0, regularisation: 0.25 };
    const law = await lawOf(options, twoGroups);
    expect([...law.weights]).toEqual([0.5, 0.5]);
    expect([...law.means]).toEqual([1, 2, 10, 11]);
    // Divisor n − 1 = 1, plus ¼ on the diagonal: (−1, −2), (1, 2) and (0, −1), (0, 1).
    expect([...law.covariances]).toEqual([2.25, 4, 4, 8.25, 0.25, 0, 0, 2.25]);
  });

  it('adds 1e-6 to the variances where nothing else is said', async () => {
    const law = await lawOf({ onTask: 2, shared: 0, offTask: 0 }, twoGroups);
    expect(law.covariances[4]).toBe(1e-6);
  });

  it('copies J components from the truth of the same setting', async () => {
    const source = await mixtureSource({ onTask: 2, shared: 3 });
    // As above.
    const truth = source.distribution!({ prompt: noPrompt, setting }) as GaussianMixture;
    const law = await lawOf({ onTask: 2, shared: 3, offTask: 2 }, twoGroups);
    expect([...law.weights]).toEqual(new Array<number>(7).fill(1 / 7));
    expect(meansFrom(law, 2).slice(0, 6)).toEqual(meansFrom(truth, 2));
    expect([...law.covariances.subarray(8, 20)]).toEqual([...truth.covariances.subarray(8)]);
  });

  it('draws L components of its own, which leave the others as they are', async () => {
    const two = await lawOf({ offTask: 2 }, twoGroups);
    const four = await lawOf({ offTask: 4 }, twoGroups);
    expect(meansFrom(four, 0).slice(0, 12)).toEqual(meansFrom(two, 0));
    const source = await mixtureSource({ onTask: 8, shared: 8 });
    // As above.
    const truth = source.distribution!({ prompt: noPrompt, setting }) as GaussianMixture;
    const known = new Set(truth.means);
    expect(meansFrom(four, 4).filter((value) => known.has(value))).toEqual([]);
    expect(await lawOf({ offTask: 2 }, twoGroups, randomStream('other'))).not.toEqual(two);
  });

  it('draws items of the law that it gives', async () => {
    const truth = { means: [[0], [40], [80]], covariances: [[[1]], [[4]], [[9]]] };
    const offTaskComponents = { means: [[120]], covariances: [[[16]]] };
    const line = { dimensions: 1, onTask: 2, shared: 1, offTask: 1, truth, offTaskComponents };
    const generator = await mixtureGenerator(line);
    const prompt = vectorPrompt([-1, 1, 38, 42]);
    const rows = await vectors(generator, { prompts: [prompt], draws: 20_000 });
    for (const [k, variance] of [2, 8, 9, 16].entries()) {
      const own = rows.flatMap(([x]) => (Math.round(x! / 40) === k ? [x! - 40 * k] : []));
      // A share of ¼, means and variances of components 40 apart: each within 4 standard errors.
      expect(Math.abs(own.length / 20_000 - 0.25)).toBeLessThan(4 * Math.sqrt(3 / 16 / 20_000));
      const mean = own.reduce((sum, x) => sum + x, 0) / own.length;
      expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(variance / own.length));
      const spread = own.reduce((sum, x) => sum + x * x, 0) / own.length;
      expect(Math.abs(spread - variance)).toBeLessThan(4 * variance * Math.sqrt(2 / own.length));
    }
  });

  it('needs no setting where everything is written out', async () => {
    const options = {
      dimensions: 1,
      onTask: 1,
      shared: 1,
      offTask: 1,
      truth: { means: [[0], [1]], covariances: [[[1]], [[1]]] },
    };
    const generator = await mixtureGenerator(options);
    const request = { prompt: vectorPrompt([1, 2]) };
    expect(() => generator.distribution!(request)).toThrowError(/offTaskComponents is random/);
    const written = { ...options, offTaskComponents: { means: [[7]], covariances: [[[1]]] } };
    const law = (await mixtureGenerator(written)).distribution!(request);
    expect(law.columns).toBe(1);
  });

  it('refuses a prompt that holds no labelled points, with what was received', async () => {
    const generator = await mixtureGenerator({ onTask: 2 });
    const cases = [
      { prompt: noPrompt, received: 'a prompt of kind none' },
      { prompt: vectorPrompt([1, 2, 3]), received: 'a vector of length 3' },
      { prompt: vectorPrompt([1, 2, 3, 4, 5, 6]), received: '3 points' },
    ];
    for (const { prompt, received } of cases) {
      const failure: unknown = await generations(generator, { prompts: [prompt], setting }).catch(
        (error: unknown) => error,
      );
      expect(DataInvalidError.is(failure)).toBe(true);
      expect(failure).toMatchObject({ fields: { received } });
    }
  });

  it('refuses off-task components that do not fit, and says where', () => {
    const { options } = gaussianMixtureGenerator;
    const one = {
      means: [[7, 7]],
      covariances: [
        [
          [1, 0],
          [0, 1],
        ],
      ],
    };
    expect(options.safeParse({ offTask: 1, offTaskComponents: one }).success).toBe(true);
    const path = ['offTaskComponents', 'means'];
    const count = options.safeParse({ offTask: 2, offTaskComponents: one });
    expect(count.error?.issues).toMatchObject([
      { path, message: 'must be 2, offTask, received 1' },
    ]);
    const width = options.safeParse({ dimensions: 3, offTask: 1, offTaskComponents: one });
    expect(width.error?.issues).toMatchObject([
      { path, message: 'must have 3 numbers each, dimensions, received 2' },
    ]);
  });
});
