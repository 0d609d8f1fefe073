import type { PointSummary } from '@ggmi/core';
import type { CheckedConfig } from '../check/checked-config.js';
import { onlyPoint } from '../check/only-point.js';
import { planCalibration } from '../readings/supersample/calibration.js';
import { leftOutRows } from '../readings/data/left-out-rows.js';
import { failedDraws } from '../readings/data/failed-draws.js';
import { planEvaluation } from '../readings/plan-evaluation.js';
import { sweepTrends } from '../readings/divergence/sweep-trends.js';
import type { EvaluationResult, EvaluationSurroundings } from './evaluation.js';
import { Stages } from './stages.js';
import { summaryOf, summaryOfPoint } from './summary-of.js';

/**
 * Executes a checked config: calibration first where it is asked for, then every reading and the
 * comparison as deployed. With `onFailure: stop` a failed cell ends the run without a summary. The pools
 * have been checked.
 */
export async function evaluate(
  checked: CheckedConfig,
  planDigest: string,
  surroundings: EvaluationSurroundings,
): Promise<EvaluationResult> {
  const points = checked.points.length === 0 ? [onlyPoint(checked)] : checked.points;
  const stages = new Stages(checked, surroundings);
  const calibrations = points.map((point) => {
    const context = stages.context(point, { pictures: false });
    return { context, calibration: planCalibration(context) };
  });
  await stages.execute(calibrations.map(({ context }) => context));
  const choices = calibrations.map(({ calibration }) =>
    calibration === undefined ? {} : calibration.chosen(stages.results),
  );
  if (stages.ended() || choices.every((choice) => choice === undefined)) return stages.end();
  // A point whose calibration failed has nothing to plan with; the others go on.
  const plans = points.map((point, index) => {
    const trainerOverrides = choices[index];
    if (trainerOverrides === undefined) return undefined;
    const pictures = points.findIndex(({ label }) => label.mode === point.label.mode) === index;
    const context = stages.context(point, { trainerOverrides, pictures });
    return { context, plan: planEvaluation(context) };
  });
  const contexts = plans.flatMap((planned) => planned?.context ?? []);
  await stages.execute(contexts);
  if (stages.ended()) return stages.end();
  const concluded = plans.map((planned) => planned?.plan.conclude(stages.results));
  await stages.execute(contexts);
  if (stages.ended()) return stages.end();
  const summaries: PointSummary[] = [];
  for (const [index, point] of points.entries()) {
    const { context, calibration } = calibrations[index]!;
    const parts = [calibration, concluded[index]].filter((part) => part !== undefined);
    const cells = [...context.cells, ...(plans[index]?.context.cells ?? [])];
    const quantities = await Promise.all(parts.map((part) => part.summarise(stages.results)));
    summaries.push(
      summaryOfPoint(point, {
        quantities: [
          ...quantities.flat(),
          ...failedDraws(cells, stages.results),
          ...leftOutRows(cells, stages.results),
        ],
        scatters: concluded[index]?.scatters(stages.results) ?? [],
        twinDifferences: concluded[index]?.twinDifferences(stages.results) ?? [],
      }),
    );
  }
  const values = points.map(({ label }, index) => ({
    label,
    values: concluded[index]?.settingValues(stages.results) ?? [],
  }));
  const trends = sweepTrends(values);
  return {
    ...stages.end(),
    summary: summaryOf(checked, { planDigest, summaries, trends, stages }),
  };
}
