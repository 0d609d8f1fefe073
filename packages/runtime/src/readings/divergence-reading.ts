import type { Cell } from '../cells/cell.js';
import { measureDivergenceCell } from '../cells/measure-divergence-cell.js';
import { seedKeys } from '../seeds/seed-keys.js';
import { armTrainer, trainerRole } from './arm-trainer.js';
import type { DivergenceArm, DivergenceReading } from './divergence-arm.js';
import { summariseDivergences } from './divergence-quantities.js';
import type { PlanContext, PlannedPart } from './plan-context.js';

/**
 * Settings of truth, generator and data: in each a model is trained on anchors and one on synthetic
 * data, and both are held against the truth.
 */
export function planDivergenceReading(
  name: string,
  reading: DivergenceReading,
  context: PlanContext,
): PlannedPart {
  const arms = Object.keys(context.config.generators).map((arm): DivergenceArm => ({
    arm,
    settings: Array.from({ length: reading.settings }, (_, index) =>
      measureSetting(context, { name, reading, arm, index }),
    ),
  }));
  return {
    cells: arms.flatMap(({ settings }) => settings),
    summarise: async (results) =>
      arms.flatMap((arm) => summariseDivergences(arm, { name, reading, context, results })),
  };
}

function measureSetting(
  context: PlanContext,
  plan: {
    readonly name: string;
    readonly reading: DivergenceReading;
    readonly arm: string;
    readonly index: number;
  },
): Cell {
  const { name, reading, arm, index } = plan;
  const { anchors, generators, prompt, seed } = context.config;
  const { samples, rounds, densities, estimators } = reading;
  const trainer = armTrainer(context, { generator: arm });
  const { id } = context.host.component(`generators.${arm}`);
  const overrides = trainer.overrides['trainer'];
  return context.cell({
    cellType: measureDivergenceCell,
    label: `${arm} in setting ${index + 1} (${name})`,
    roles: {
      anchors: 'anchors',
      generator: `generators.${arm}`,
      anchorTrainer: trainerRole(context.config),
      ...trainer.roles,
      ...Object.fromEntries(estimators.map((each) => [each, `divergenceEstimators.${each}`])),
    },
    overrides: overrides === undefined ? {} : { trainer: overrides, anchorTrainer: overrides },
    parameters: {
      // The fit rules saw counts on both.
      anchorCount: anchors.count!,
      syntheticCount: generators[arm]!.count!,
      prompt: prompt.kind === 'vector' ? prompt.statistic : 'none',
      settingKey: seedKeys.setting(seed, index),
      anchorsKey: seedKeys.anchors(seed, index),
      generationKey: seedKeys.generation(seed, index, id),
      trainingKey: seedKeys.training(seed, index),
      measurementKey: seedKeys.measurement(seed, index),
      samples,
      rounds,
      densities,
      estimators,
    },
    inputs: [],
  });
}
