import { GgmiError, type LossPairsInput } from '@ggmi/core';
import { randomStream, type RandomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import {
  eCmiLogisticEstimator,
  fCmiLogisticEstimator,
  ldCmiKernelEstimator,
  ldCmiLogisticEstimator,
} from '../src/index.js';
import { gaussianMirrorDivergence } from './jensen-shannon.js';
import { inputOf, type DrawnPair } from './member-pairs.js';
import { meanOfRepeats, open } from './run-estimator.js';

const ldCmi = await open(ldCmiLogisticEstimator);
const ldCmiKernel = await open(ldCmiKernelEstimator);
const eCmi = await open(eCmiLogisticEstimator);
const fCmi = await open(fCmiLogisticEstimator);

/** Of 1,024 pairs: a reading has a standard deviation of 0.02; 0.04 is above four standard errors. */
const REPEATS = 5;

function drawn(pair: () => DrawnPair, shape = { runs: 16, pairs: 64 }): LossPairsInput {
  return inputOf(
    Array.from({ length: shape.runs }, () => Array.from({ length: shape.pairs }, pair)),
  );
}

/** T ~ N(m, 1) around a level that both members share. */
function around(random: RandomStream, { level, m }: { level: number; m: number }): DrawnPair {
  const half = (m + random.normal()) / 2;
  return { trained: level - half, heldBack: level + half };
}

const valueOf = async (estimate: typeof eCmi, input: LossPairsInput): Promise<number> =>
  (await estimate(input)).value;

describe('pooled e-CMI', () => {
  it('reads no more than ld-CMI where the level of the losses says nothing', async () => {
    // Level and T independent: I(L₀,L₁;U) = I(Δ;U); four weights cost 0.002.
    const mean = await meanOfRepeats(REPEATS, (random) =>
      valueOf(
        eCmi,
        drawn(() => around(random, { level: 20 + random.normal(), m: 1 })),
      ),
    );
    expect(Math.abs(mean - gaussianMirrorDivergence(1))).toBeLessThan(0.04);
  });

  it('sees what the difference hides: a sign that turns with the level', async () => {
    // T ~ N(1, 1) at one level and N(−1, 1) at another: the law of T is its own mirror image, so
    // I(Δ;U) = 0, and the pair tells as much as N(1, 1) does.
    const pair = (random: RandomStream) => () => {
      const high = random.uniform() < 0.5;
      return around(random, { level: high ? 25 : 15, m: high ? 1 : -1 });
    };
    const e = await meanOfRepeats(REPEATS, (random) => valueOf(eCmi, drawn(pair(random))));
    const ld = await meanOfRepeats(REPEATS, (random) => valueOf(ldCmiKernel, drawn(pair(random))));
    expect(Math.abs(e - gaussianMirrorDivergence(1))).toBeLessThan(0.04);
    expect(Math.abs(ld)).toBeLessThan(0.01);
  });

  it('is 0 or slightly less where the members are alike', async () => {
    const mean = await meanOfRepeats(REPEATS, (random) =>
      valueOf(
        eCmi,
        drawn(() => around(random, { level: 20 + random.normal(), m: 0 })),
      ),
    );
    expect(mean).toBeLessThan(0);
    expect(mean).toBeGreaterThan(-0.006);
  });

  it('reads equal losses as exactly 0, and losses of 0 and 1 as ld-CMI does', async () => {
    expect(
      await valueOf(
        eCmi,
        drawn(() => ({ trained: 3, heldBack: 3 })),
      ),
    ).toBe(0);
    const random = randomStream('bits');
    const bits = drawn(() => ({
      trained: Number(random.uniform() < 0.2),
      heldBack: Number(random.uniform() < 0.6),
    }));
    const result = await eCmi(bits);
    expect(result.value).toBeCloseTo(await valueOf(ldCmi, bits), 12);
    expect(result.diagnostics).toMatchObject({ shareOfAtoms: 1, atoms: 1 });
  });

  it('loses no more than ln N on a pair, however far it lies from the others', async () => {
    // Sixteen pairs of T about 1 and a run of one pair with T = −40.
    const run = Array.from({ length: 8 }, (_, i) => ({ trained: 0, heldBack: 1 + i / 50 }));
    const input = inputOf([run, [{ trained: 40, heldBack: 0 }], run.map((pair) => ({ ...pair }))]);
    const { value } = await eCmi(input);
    expect(value).toBeGreaterThan(-Math.log(17));
    expect(value).toBeLessThan(0);
  });

  it('gives the bound on the gap and the warnings that ld-CMI gives', async () => {
    const random = randomStream('far apart');
    const result = await eCmi(
      drawn(() => ({ trained: random.uniform(), heldBack: 2 + random.uniform() }), {
        runs: 4,
        pairs: 64,
      }),
    );
    expect(result).toMatchObject({ kind: 'lower-bound', unit: 'nats/item', sampleSize: 4 });
    expect(result.warnings.map(({ code }) => code)).toEqual(['SATURATED', 'FEW_RUNS']);
    expect(result.diagnostics?.['generalizationBound']).toBe(40 * Math.sqrt(2 * result.value));
    expect(result.diagnostics?.['gap']).toBeCloseTo(2, 0);
  });
});

describe('pooled f-CMI', () => {
  it('sees what losses hide: a sign that turns with the prediction', async () => {
    // Both members get one prediction, which says whether T ~ N(1, 1) or N(−1, 1); the level of the
    // losses does not. I(L₀,L₁;U) = 0.
    const pair = (random: RandomStream) => (): DrawnPair => {
      const bit = Number(random.uniform() < 0.5);
      const losses = around(random, { level: 20 + random.normal(), m: 2 * bit - 1 });
      return { ...losses, predictions: [bit, bit] };
    };
    const f = await meanOfRepeats(REPEATS, (random) => valueOf(fCmi, drawn(pair(random))));
    const e = await meanOfRepeats(REPEATS, (random) => valueOf(eCmi, drawn(pair(random))));
    expect(Math.abs(f - gaussianMirrorDivergence(1))).toBeLessThan(0.04);
    expect(e).toBeLessThan(0.01);
  });

  it('sees predictions that differ where losses do not', async () => {
    const mean = await meanOfRepeats(REPEATS, (random) =>
      valueOf(
        fCmi,
        drawn(() => ({
          trained: 1,
          heldBack: 1,
          predictions: [random.normal(), 1 + random.normal()],
        })),
      ),
    );
    // The difference of predictions is N(1, 2): as T ~ N(1/√2, 1).
    expect(Math.abs(mean - gaussianMirrorDivergence(Math.SQRT1_2))).toBeLessThan(0.04);
  });

  it('reads as e-CMI does where predictions are the same everywhere', async () => {
    const random = randomStream('constant');
    const input = drawn(() => ({
      ...around(random, { level: 20, m: 1 }),
      predictions: [7, 7] as const,
    }));
    const result = await fCmi(input);
    expect(result.value).toBeCloseTo(await valueOf(eCmi, input), 10);
  });

  it('warns where predictions are many for the pairs', async () => {
    const random = randomStream('wide');
    const wide = (rows: number) => ({
      rows,
      columns: 10,
      values: Float64Array.from({ length: rows * 10 }, () => random.normal()),
    });
    const input = drawn(() => around(random, { level: 20, m: 1 }), { runs: 8, pairs: 20 });
    const runs = input.runs.map((run) => ({
      ...run,
      predictions: { trained: wide(20), heldBack: wide(20) },
    }));
    const { warnings } = await fCmi({ ...input, runs });
    expect(warnings.map(({ code }) => code)).toContain('FEW_POINTS_FOR_DIMENSION');
  });

  it('says what to do where predictions are missing, short, wide, ragged or not numbers', async () => {
    const one = { trained: 0, heldBack: 1, predictions: [1, 2] as const };
    const input = inputOf([
      [one, one],
      [one, one],
    ]);
    const [first, second] = [input.runs[0]!, input.runs[1]!];
    const matrix = (rows: number, columns: number, fill = 0) => ({
      rows,
      columns,
      values: new Float64Array(rows * columns).fill(fill),
    });
    const { predictions: _, ...without } = second;
    const pairs = second.predictions!;
    const cases = [
      [without, 'predictions of run 1', 'predictions: true'],
      [{ ...second, predictions: { ...pairs, trained: matrix(1, 1) } }, '1 rows', 'predict'],
      [{ ...second, predictions: { ...pairs, heldBack: matrix(2, 2) } }, '2 columns', 'predict'],
      [{ ...second, predictions: { ...pairs, heldBack: matrix(2, 1, NaN) } }, 'NaN', 'repair'],
    ] as const;
    for (const [run, message, next] of cases) {
      const error: unknown = await fCmi({ ...input, runs: [first, run] }).catch((e: unknown) => e);
      expect(GgmiError.is(error, 'DATA_INVALID') && error.message).toContain(message);
      expect(GgmiError.is(error) && error.next).toContain(next);
    }
    const wide = [first, second].map((run) => ({
      ...run,
      predictions: { trained: matrix(2, 65), heldBack: matrix(2, 65) },
    }));
    const error: unknown = await fCmi({ ...input, runs: wide }).catch((e: unknown) => e);
    expect(GgmiError.is(error, 'DATA_INVALID') && error.message).toContain('1 to 64 columns');
  });
});

describe('every pooled form', () => {
  it('refuses other kinds of input, and losses outside their bound', async () => {
    const x = { rows: 2, columns: 1, values: Float64Array.of(1, 2) };
    const outside = inputOf([[{ trained: 0, heldBack: 50 }], [{ trained: 0, heldBack: 1 }]]);
    for (const estimate of [ldCmi, ldCmiKernel, eCmi, fCmi]) {
      const wrong: unknown = await estimate({ type: 'repeated-weights', weights: x }).catch(
        (e: unknown) => e,
      );
      expect(GgmiError.is(wrong, 'INPUT_UNSUPPORTED')).toBe(true);
      const invalid: unknown = await estimate(outside).catch((e: unknown) => e);
      expect(GgmiError.is(invalid, 'DATA_INVALID') && invalid.message).toContain('held-back');
    }
  });
});
