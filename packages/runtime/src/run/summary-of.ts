import type {
  PointSummary,
  Quantity,
  RunSummary,
  Scatter,
  SweepTrend,
  TwinDifferences,
} from '@ggmi/core';
import type { CheckedConfig, CheckedPoint } from '../check/checked-config.js';
import type { Config } from '../config/config-schema.js';
import { verdictOf } from '../readings/deployed/verdict.js';
import type { Stages } from './stages.js';

/** What one point says. */
export function summaryOfPoint(
  { label, config }: CheckedPoint<Config>,
  {
    quantities,
    scatters,
    twinDifferences,
  }: {
    readonly quantities: readonly Quantity[];
    readonly scatters: readonly Scatter[];
    readonly twinDifferences: readonly TwinDifferences[];
  },
): PointSummary {
  return {
    ...label,
    verdict: verdictOf(quantities, Object.keys(config.generators)),
    quantities,
    ...(scatters.length > 0 && { scatters }),
    ...(twinDifferences.length > 0 && { twinDifferences }),
  };
}

/** What a run says: of its only evaluation, or of every point of its sweep. */
export function summaryOf(
  checked: CheckedConfig,
  parts: {
    readonly planDigest: string;
    readonly summaries: readonly PointSummary[];
    readonly trends: readonly SweepTrend[];
    readonly stages: Stages;
  },
): RunSummary {
  const { planDigest, summaries, trends, stages } = parts;
  const planned = stages.cells.size;
  const failed = [...stages.failures.values()].toSorted((a, b) => (a.cell < b.cell ? -1 : 1));
  const swept = checked.points.length > 0;
  const only = summaries[0]!;
  return {
    name: checked.config.name,
    seed: checked.config.seed,
    planDigest,
    verdict: swept ? SWEEP_VERDICT : only.verdict,
    quantities: swept ? [] : only.quantities,
    ...(!swept && only.scatters && { scatters: only.scatters }),
    ...(!swept && only.twinDifferences && { twinDifferences: only.twinDifferences }),
    ...(swept && { points: summaries, trends }),
    cells: { planned, succeeded: planned - failed.length, failed },
  };
}

const SWEEP_VERDICT = {
  available: false,
  reason: 'a sweep has a verdict for each of its points, not one for all',
} as const;
