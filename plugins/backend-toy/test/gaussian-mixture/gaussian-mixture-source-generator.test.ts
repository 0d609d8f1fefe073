import { DataInvalidError } from '@ggmi/core';
import {
  denseMatrix,
  monteCarloDivergence,
  randomStream,
  type GaussianMixture,
} from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { gaussianMixtureSourceGenerator } from '../../src/index.js';
import { generations, noPrompt, vectors } from '../generators/draw-vectors.js';
import { momentErrors } from '../moment-errors.js';
import { mixtureSource } from './mixture-components.js';

const setting = randomStream('setting');
const truth = {
  weights: [0.25, 0.75],
  means: [
    [0, 0],
    [4, -2],
  ],
  covariances: [
    [
      [1, 0.5],
      [0.5, 2],
    ],
    [
      [0.3, 0],
      [0, 0.3],
    ],
  ],
};

/** The law of a source, whose parameters the tests read. */
async function lawOf(options: object, from = setting): Promise<GaussianMixture> {
  const source = await mixtureSource(options);
  // The component's distributions are mixtures of @ggmi/numerics, with their parameters.
  return source.distribution!({ prompt: noPrompt, setting: from }) as GaussianMixture;
}

describe('the Gaussian-mixture source', () => {
  it('draws independent items of the law that it gives', async () => {
    const options = { onTask: 1, shared: 1, truth };
    const rows = await vectors(await mixtureSource(options), { draws: 20_000 });
    // Means by weights; covariance: mean of covariances plus 3/16 (4, −2)ᵀ(4, −2).
    const covariance = [
      [0.475 + 3, 0.125 - 1.5],
      [0.125 - 1.5, 0.725 + 0.75],
    ];
    const mean = [3, -1.5];
    // Moments within 4 standard errors, wider by half: a mixture's squares spread more than a normal law's.
    expect(momentErrors(rows, { mean, covariance })).toBeLessThan(6);
    const right = rows.filter(([x, y]) => Math.hypot(x! - 4, y! + 2) < 1.5).length;
    // P(χ²₂ < 1.5²/0.3) = 1 − exp(−3.75) of the right component, and less than 0.01 of the left.
    expect(Math.abs(right / 20_000 - 0.75 * (1 - Math.exp(-3.75)))).toBeLessThan(0.0128 + 0.0025);
  });

  it('gives K·n labelled points of the on-task components, in their order', async () => {
    const law = await lawOf({ onTask: 3, shared: 2 });
    const source = await mixtureSource({ onTask: 3, items: 'labelled', pointsPerComponent: 4000 });
    const rows = await vectors(source, { draws: 12_000, setting });
    for (let k = 0; k < 3; k++) {
      const mean = [...law.means.subarray(2 * k, 2 * k + 2)];
      const c = law.covariances.subarray(4 * k, 4 * k + 4);
      const covariance = [
        [c[0]!, c[1]!],
        [c[2]!, c[3]!],
      ];
      // 6 moments, each within 4 standard errors.
      const own = rows.slice(4000 * k, 4000 * (k + 1));
      expect(momentErrors(own, { mean, covariance })).toBeLessThan(4);
    }
  });

  it('shares a fixed number of labelled points out to within one', async () => {
    // Means 0, 100, 200 with variance 1: the point tells its component.
    const source = await mixtureSource({
      dimensions: 1,
      onTask: 3,
      shared: 0,
      items: 'labelled',
      labelledPoints: 10,
      truth: { means: [[0], [100], [200]], covariances: [[[1]], [[1]], [[1]]] },
    });
    const rows = await vectors(source, { draws: 10 });
    const labels = rows.map(([x]) => Math.round(Math.abs(x!) / 100));
    expect(labels).toEqual([0, 0, 0, 0, 1, 1, 1, 2, 2, 2]);
  });

  it('refuses labelled points beyond their number, with the count to set', async () => {
    const source = await mixtureSource({ onTask: 2, items: 'labelled', pointsPerComponent: 3 });
    const failure: unknown = await generations(source, { draws: 7, setting }).catch(
      (error: unknown) => error,
    );
    expect(DataInvalidError.is(failure)).toBe(true);
    expect(failure).toMatchObject({
      fields: { received: 'draw 6, counted from 0' },
      next: expect.stringContaining('Set count to 6'),
    });
  });

  it('draws its law from the setting alone, and needs one', async () => {
    expect(await lawOf({})).toMatchObject(parametersOf(await lawOf({})));
    const other = await lawOf({}, randomStream('another'));
    expect(other.means).not.toEqual((await lawOf({})).means);
    const source = await mixtureSource();
    expect(() => source.distribution!({ prompt: noPrompt })).toThrowError(/received no setting/);
    await expect(generations(source, {})).rejects.toThrowError(/truth is random.*no setting/s);
  });

  it('adds components to a setting and leaves the others as they are', async () => {
    const few = await lawOf({ onTask: 2, shared: 2 });
    const more = await lawOf({ onTask: 5, shared: 3 });
    expect([...more.means.subarray(0, 4)]).toEqual([...few.means.subarray(0, 4)]);
    expect([...more.means.subarray(10, 14)]).toEqual([...few.means.subarray(4, 8)]);
    expect([...more.weights]).toEqual(new Array<number>(8).fill(1 / 8));
    expect(new Set(more.means).size).toBe(16);
  });

  it('puts means uniformly on the cube [0, 10)^d', async () => {
    const law = await lawOf({ dimensions: 20, onTask: 200, shared: 0 });
    const { means } = law;
    expect(means.every((value) => value >= 0 && value < 10)).toBe(true);
    // The largest of 4,000 lies below 9.95 with probability e^−20.
    expect(means.some((value) => value > 9.95)).toBe(true);
    const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
    // Variance 100/12 of each of 4,000.
    expect(Math.abs(mean - 5)).toBeLessThan(4 * Math.sqrt(100 / 12 / 4000));
  });

  it('draws covariances A Aᵀ + 0.05 I or, as published, the polar factor of A B', async () => {
    const definite = await lawOf({ onTask: 2000, shared: 0 });
    // E[a² + b²] + 0.05 on the diagonal, E[2ab] beside it, of uniforms: 2/3 + 0.05 and ½.
    expect(Math.abs(meanEntry(definite, 0) - 2 / 3 - 0.05)).toBeLessThan(4 * 0.0095);
    expect(Math.abs(meanEntry(definite, 1) - 0.5)).toBeLessThan(4 * 0.0072);
    const product = await lawOf({ onTask: 2000, shared: 0, covariance: 'product' });
    // C = ((AB)ᵀAB)^½, so that E tr C² = E‖AB‖² = 4·E(a₁b₁ + a₂b₂)² = 4 (2/9 + 2/16) = 25/18.
    let squares = 0;
    for (const entry of product.covariances) squares += entry * entry;
    // A square ‖AB‖² of uniforms has standard deviation below 1.2.
    expect(Math.abs(squares / 2000 - 25 / 18)).toBeLessThan((4 * 1.2) / Math.sqrt(2000));
    const asymmetry = product.covariances.reduce(
      (most, _, e, all) => (e % 4 === 1 ? Math.max(most, Math.abs(all[e]! - all[e + 1]!)) : most),
      0,
    );
    expect(asymmetry).toBeLessThan(1e-15);
  });

  it('gives exact densities with its law', async () => {
    const law = await lawOf({ onTask: 1, shared: 1, truth });
    const points = denseMatrix(1, 2, Float64Array.of(4, -2));
    // The left component: ¼ (2π √1.75)⁻¹ exp(−½ (16·2 + 2·8·0.5 + 4·1)/1.75); the right: ¾ (2π 0.3)⁻¹.
    const left = (0.25 / (2 * Math.PI * Math.sqrt(1.75))) * Math.exp(-0.5 * (44 / 1.75));
    expect(law.logDensity(points)[0]).toBeCloseTo(Math.log(left + 0.75 / (2 * Math.PI * 0.3)), 12);
    const own = monteCarloDivergence(law, law, { draws: 100, random: randomStream('own') });
    expect(own.kullbackLeibler.value).toBe(0);
  });

  it('refuses a written truth that does not fit, and says where', () => {
    const { options } = gaussianMixtureSourceGenerator;
    const law = { means: [[0], [1]], covariances: [[[1]], [[1]]] };
    const line = { dimensions: 1, onTask: 1, shared: 1 };
    expect(options.safeParse({ ...line, truth: law }).success).toBe(true);
    const refused = [
      [{ ...line, shared: 2, truth: law }, ['truth', 'means'], 'must be 3, onTask + shared'],
      [{ onTask: 1, shared: 1, truth: law }, ['truth', 'means'], 'must have 2 numbers each'],
      [
        { ...line, truth: { ...law, covariances: [[[1]], [[0]]] } },
        ['truth', 'covariances', 1],
        'positive definite',
      ],
      [{ ...line, truth: { ...law, covariances: [[[1]]] } }, ['truth', 'covariances'], 'must be 2'],
      [{ ...line, truth: { ...law, weights: [1] } }, ['truth', 'weights'], 'must be 2 numbers'],
      [{ ...line, truth: { ...law, weights: [0.5, 0.6] } }, ['truth', 'weights'], 'must sum to 1'],
      [
        { ...line, truth: { ...law, means: [[0], [1, 2]] } },
        ['truth', 'means', 1],
        'must have 1 numbers',
      ],
      [
        {
          onTask: 1,
          shared: 0,
          truth: {
            means: [[0, 0]],
            covariances: [
              [
                [1, 0.5],
                [0.4, 1],
              ],
            ],
          },
        },
        ['truth', 'covariances', 0],
        'symmetric',
      ],
      [{ onTask: 3, labelledPoints: 2 }, ['labelledPoints'], 'must be 3 or more'],
      [{ dimensions: 33 }, ['dimensions'], '32'],
    ] as const;
    for (const [given, path, message] of refused) {
      const issues = options.safeParse(given).error?.issues;
      expect(issues).toMatchObject([{ path, message: expect.stringContaining(message) }]);
    }
  });
});

function parametersOf({ weights, means, covariances }: GaussianMixture) {
  return { weights, means, covariances };
}

/** The mean over components of one entry of a 2×2 covariance. */
function meanEntry({ covariances }: GaussianMixture, entry: number): number {
  let sum = 0;
  for (let e = entry; e < covariances.length; e += 4) sum += covariances[e]!;
  return (4 * sum) / covariances.length;
}
