import type { Scatter } from '@ggmi/core';
import type { Cell } from '../../cells/cell.js';
import { drawScatterCell, type ScatterPayload } from '../../cells/draw-scatter-cell.js';
import type { SettingParameters } from '../../cells/draw-setting.js';
import { estimatorRole, measureDivergenceCell } from '../../cells/measure-divergence-cell.js';
import { seedKeys } from '../../seeds/seed-keys.js';
import { armTrainer, trainerRole } from '../arm-trainer.js';
import type { DivergenceArm, DivergenceReading } from './divergence-arm.js';
import { settingGaps } from './divergence-gaps.js';
import { summariseDivergences } from './divergence-quantities.js';
import { measuredArm } from './measured-arm.js';
import type { PlanContext, PlannedPart } from '../plan-context.js';

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
  const pictures = context.pictures
    ? arms.map(({ arm }) => ({ arm, cell: drawScatter(context, { name, reading, arm }) }))
    : [];
  return {
    scatters: (results) =>
      pictures.flatMap(({ arm, cell }): readonly Scatter[] => {
        // The picture is a draw-scatter cell.
        const payload = results.payload(cell) as ScatterPayload | undefined;
        return payload === undefined ? [] : [{ reading: name, arm, ...payload }];
      }),
    settingValues: (results) =>
      arms.flatMap((arm) => {
        const measured = measuredArm(arm, { name, reading, context, results });
        return measured === undefined ? [] : settingGaps(measured);
      }),
    summarise: async (results) =>
      arms.flatMap((arm) => summariseDivergences(arm, { name, reading, context, results })),
  };
}

interface Setting {
  readonly name: string;
  readonly reading: DivergenceReading;
  readonly arm: string;
  readonly index: number;
}

function measureSetting(context: PlanContext, setting: Setting): Cell {
  const { name, reading, arm, index } = setting;
  const { samples, rounds, densities, estimators } = reading;
  const trainer = armTrainer(context, { generator: arm });
  const overrides = trainer.overrides['trainer'];
  return context.cell({
    cellType: measureDivergenceCell,
    label: `${arm} in setting ${index + 1} (${name})`,
    roles: {
      ...drawRoles(arm),
      anchorTrainer: trainerRole(context.config),
      ...trainer.roles,
      ...Object.fromEntries(
        estimators.map((each) => [estimatorRole(each), `divergenceEstimators.${each}`]),
      ),
    },
    overrides: overrides === undefined ? {} : { trainer: overrides, anchorTrainer: overrides },
    parameters: {
      ...drawParameters(context, setting),
      trainingKey: seedKeys.training(context.config.seed, index),
      measurementKey: seedKeys.measurement(context.config.seed, index),
      samples,
      rounds,
      densities,
      estimators,
    },
    inputs: [],
  });
}

/** Points of the truth in a picture: enough to see its components. */
const TRUTH_POINTS = 500;

function drawScatter(context: PlanContext, picture: Omit<Setting, 'index'>): Cell {
  const setting = { ...picture, index: 0 };
  return context.cell({
    cellType: drawScatterCell,
    label: `picture of ${picture.arm} (${picture.name})`,
    roles: drawRoles(picture.arm),
    parameters: {
      ...drawParameters(context, setting),
      measurementKey: seedKeys.measurement(context.config.seed, setting.index),
      truthCount: TRUTH_POINTS,
    },
    inputs: [],
  });
}

function drawRoles(arm: string) {
  return { anchors: 'anchors', generator: `generators.${arm}` };
}

function drawParameters(context: PlanContext, { arm, index }: Setting): SettingParameters {
  const { anchors, generators, prompt, seed } = context.config;
  const { id } = context.host.component(`generators.${arm}`);
  return {
    // The fit rules saw counts on both.
    anchorCount: anchors.count!,
    syntheticCount: generators[arm]!.count!,
    prompt: prompt.kind === 'vector' ? prompt.statistic : 'none',
    settingKey: seedKeys.setting(seed, index),
    anchorsKey: seedKeys.anchors(seed, index),
    generationKey: seedKeys.generation(seed, index, id),
  };
}
