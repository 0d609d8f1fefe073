import { randomStream } from '@ggmi/numerics';
import type { Distribution, Generator, Matrix, PostTrainer } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { measureDivergenceCell } from '../../src/cells/measure-divergence-cell.js';
import { taskOf } from './task-of.js';

const parameters = {
  anchorCount: 4,
  syntheticCount: 6,
  prompt: 'flatten',
  settingKey: 'setting',
  anchorsKey: 'anchors',
  generationKey: 'generation',
  trainingKey: 'training',
  measurementKey: 'measurement',
  samples: 20_000,
  rounds: 3,
  densities: 'monte-carlo',
  estimators: ['means'],
} as const;

/** N(centre, 1) on the line. */
function normal(centre: number): Distribution {
  return {
    columns: 1,
    sample: (rows, random) => ({
      rows,
      columns: 1,
      values: Float64Array.from({ length: rows }, () => centre + random.normal()),
    }),
    logDensity: ({ values }) =>
      values.map((x) => -((x - centre) ** 2) / 2 - Math.log(2 * Math.PI) / 2),
  };
}

/** Gives the same item again and again. */
function constant(item: (prompt: readonly number[]) => number, law: Distribution): Generator {
  return {
    async *generate({ prompts: [prompt], draws }) {
      if (prompt === undefined) throw new TypeError('no prompt');
      const values = [item(prompt.kind === 'vector' ? prompt.values : [])];
      // From the last to the first: any order is allowed.
      for (let draw = draws - 1; draw >= 0; draw--) {
        const example = { kind: 'vector', id: `${draw}`, values } as const;
        yield { outcome: 'generated', promptId: prompt.id, draw, example };
      }
    },
    distribution: () => law,
  };
}

/** Fits N(mean, 1). */
const fitting: PostTrainer = {
  plan: () => ({}),
  train: async (data) => {
    if (data.kind !== 'vector') throw new TypeError('expected vectors');
    const mean = data.examples.reduce((sum, { values }) => sum + values[0]!, 0);
    return {
      reference: { trainer: 'fitting', details: {} },
      losses: () => Promise.reject(new Error('not asked for')),
      distribution: () => normal(mean / data.examples.length),
    };
  },
};

const mean = ({ values }: Matrix): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const components = {
  // The truth is N(1, 1); its anchors are all 3, and M adds 1 to the number of numbers it is shown.
  anchors: constant(() => 3, normal(1)),
  generator: constant((prompt) => prompt.length + 1, normal(0)),
  anchorTrainer: fitting,
  trainer: fitting,
  'estimator/means': {
    estimate: (x: Matrix, y: Matrix) => ({
      value: mean(x) - mean(y),
      unit: 'dimensionless',
      kind: 'proxy',
      sampleSize: x.rows,
      options: {},
      warnings: [{ code: '@acme/x/odd', message: 'odd' }],
    }),
  },
};

describe('a setting of a divergence reading', () => {
  it('gives the divergences of N(3,1) and N(5,1) from N(1,1): (3−1)²/2 and (5−1)²/2', async () => {
    const { densities } = await measureDivergenceCell.execute(taskOf({ parameters, components }));
    const within = (measured: { value: number; standardError: number }, truth: number) =>
      expect(Math.abs(measured.value - truth)).toBeLessThan(4 * measured.standardError);
    for (const direction of ['modelFromTruth', 'truthFromModel'] as const) {
      within(densities!.anchors[direction], 2);
      within(densities!.synthetic[direction], 8);
    }
    // −E_D ln w = H(D) + KL(D‖W), H(D) = ½ ln 2πe.
    const entropy = Math.log(2 * Math.PI * Math.E) / 2;
    within(densities!.anchors.heldOutRisk, entropy + 2);
    within(densities!.synthetic.heldOutRisk, entropy + 8);
    within(densities!.generator.entropy, entropy);
    // D_TV(N(0,1), N(1,1)) = 2Φ(½) − 1.
    within(densities!.generator.taskDivergence, 0.3829249225480262);
  });

  it('states the error of the gap, paired where the draws of the truth are common', async () => {
    const { densities } = await measureDivergenceCell.execute(taskOf({ parameters, components }));
    // ln w − ln w′ at x ~ N(1,1): 2x + const for centres 3 and 5, so that its sd is 2.
    const expected = 2 / Math.sqrt(parameters.samples);
    expect(densities!.gapErrors.truthFromModel / expected).toBeCloseTo(1, 1);
    // Independent draws: ln w/d is 2x + const at N(3,1), and 4x + const at N(5,1).
    const apart = Math.hypot(2, 4) / Math.sqrt(parameters.samples);
    expect(densities!.gapErrors.modelFromTruth / apart).toBeCloseTo(1, 1);
  });

  it('averages what an estimator reads over rounds, and keeps its unit, kind and warnings', async () => {
    const { estimates } = await measureDivergenceCell.execute(taskOf({ parameters, components }));
    const { means } = estimates;
    expect(means).toMatchObject({ unit: 'dimensionless', kind: 'proxy' });
    expect(means!.warnings).toEqual([{ code: '@acme/x/odd', message: 'odd' }]);
    // The mean of 3 × 20,000 differences of two unit normals: standard error √(2/60,000).
    const standardError = Math.sqrt(2 / 60_000);
    expect(Math.abs(means!.anchors - 2)).toBeLessThan(4 * standardError);
    expect(Math.abs(means!.synthetic - 4)).toBeLessThan(4 * standardError);
  });

  it('measures no densities where none are asked for', async () => {
    const task = taskOf({
      parameters: { ...parameters, densities: 'none' as const },
      components,
    });
    expect((await measureDivergenceCell.execute(task)).densities).toBeNull();
  });

  it('is refused where a draw failed', async () => {
    const failing: Generator = {
      ...components.anchors,
      async *generate() {
        yield { outcome: 'failed', promptId: 'none', draw: 0, code: 'EMPTY', reason: 'no text' };
      },
    };
    const task = taskOf({ parameters, components: { ...components, anchors: failing } });
    await expect(measureDivergenceCell.execute(task)).rejects.toMatchObject({
      code: 'DATA_INVALID',
      message: expect.stringContaining('no text'),
    });
  });

  it('is refused where a divergence is infinite', async () => {
    const half: Distribution = {
      ...normal(0),
      logDensity: ({ values }) => values.map((x) => (x < 0 ? -Infinity : 0)),
      sample: (rows) => ({ rows, columns: 1, values: new Float64Array(rows).fill(1) }),
    };
    const source = { ...components.anchors, distribution: () => half };
    const task = taskOf({ parameters, components: { ...components, anchors: source } });
    await expect(measureDivergenceCell.execute(task)).rejects.toMatchObject({
      code: 'DIVERGENCE_INFINITE',
    });
  });

  it('draws from the stream of the setting, the same for source and generator', async () => {
    const heard: number[] = [];
    const listening = (generator: Generator): Generator => ({
      ...generator,
      generate: (request) => {
        heard.push(request.setting!.fork('law').uniform());
        return generator.generate(request);
      },
    });
    const task = taskOf({
      parameters: { ...parameters, samples: 10 },
      components: {
        ...components,
        anchors: listening(components.anchors),
        generator: listening(components.generator),
      },
    });
    await measureDivergenceCell.execute(task);
    const expected = randomStream('setting').fork('law').uniform();
    expect(heard).toEqual([expected, expected]);
  });
});
