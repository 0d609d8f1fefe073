import type { Quantity, Scatter, TwinDifferences } from '@ggmi/core';
import type { Config } from '../config/config-schema.js';
import { planDataChecks } from './data/data-checks.js';
import { planDeployedComparison } from './deployed/deployed-comparison.js';
import { planDivergenceReading } from './divergence/divergence-reading.js';
import { planDataDivergenceReading } from './embedded/data-divergence-reading.js';
import { planEmbeddingDependenceReading } from './embedded/embedding-dependence-reading.js';
import { planLogProbabilities } from './log-probabilities/log-probabilities.js';
import type { CellResults, PlanContext, PlannedPart, SettingValues } from './plan-context.js';
import { planReplicateReading } from './replicate/replicate-reading.js';
import { planSupersampleReading } from './supersample/supersample-reading.js';

/** Everything of an evaluation after its calibration. */
export interface EvaluationPlan {
  /** Plans what could only be planned now that the cells have run. */
  conclude(results: CellResults): EvaluationPlan;
  summarise(results: CellResults): Promise<readonly Quantity[]>;
  scatters(results: CellResults): readonly Scatter[];
  twinDifferences(results: CellResults): readonly TwinDifferences[];
  settingValues(results: CellResults): readonly SettingValues[];
}

/** Plans every reading of the config, and the comparison as deployed where it is asked for. */
export function planEvaluation(context: PlanContext): EvaluationPlan {
  const readings = Object.entries(context.config.readings);
  const parts = [
    planDataChecks(context),
    planLogProbabilities(context),
    ...(context.config.deployed === undefined ? [] : [planDeployedComparison(context)]),
    ...readings.map(([name, reading]) => planReading(name, reading, context)),
  ];
  return planOf(parts);
}

function planOf(parts: readonly PlannedPart[]): EvaluationPlan {
  return {
    conclude: (results) => planOf(parts.map((part) => part.conclude?.(results) ?? part)),
    async summarise(results) {
      const quantities = await Promise.all(parts.map((part) => part.summarise(results)));
      return quantities.flat();
    },
    settingValues: (results) => parts.flatMap((part) => part.settingValues?.(results) ?? []),
    scatters: (results) => parts.flatMap((part) => part.scatters?.(results) ?? []),
    twinDifferences: (results) => parts.flatMap((part) => part.twinDifferences?.(results) ?? []),
  };
}

/** How each type of reading is planned: a new type adds one line here and one to the config schema. */
function planReading(
  name: string,
  reading: Config['readings'][string],
  context: PlanContext,
): PlannedPart {
  switch (reading.type) {
    case 'replicate':
      return planReplicateReading(name, reading, context);
    case 'divergence':
      return planDivergenceReading(name, reading, context);
    case 'supersample':
      return planSupersampleReading(name, reading, context);
    case 'data-divergence':
      return planDataDivergenceReading(name, reading, context);
    case 'embedding-dependence':
      return planEmbeddingDependenceReading(name, reading, context);
  }
}
