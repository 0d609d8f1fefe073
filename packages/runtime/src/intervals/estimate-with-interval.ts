import { randomStream } from '@ggmi/numerics';
import {
  GgmiError,
  type EstimateWarning,
  type EstimationContext,
  type Estimate,
  type Resampling,
} from '@ggmi/core';
import { PARTS, partitionRows } from './subsampling.js';
import { resampledUncertainty } from './resampled-uncertainty.js';
import type { Resamples } from './resamples.js';

/**
 * Fewest rows of a part. The spread of parts is scaled as 1/N to the whole, and of parts hardly larger
 * than what an estimator takes at all (the k of nearest neighbours) it says nothing: KSG with k = 3 on
 * parts of 4 rows gives one value for all of them.
 */
const LEAST_PART = 20;

/** An input that can be cut into rows or groups. */
export interface Resampled<Input> {
  readonly input: Input;
  /** Rows of a pair sample, or runs of loss pairs. */
  readonly units: number;
  readonly select: (input: Input, units: ArrayLike<number>) => Input;
  /** The values without each unit in turn, where the estimator has them at once. */
  readonly leaveOneOut?: (
    input: Input,
    context: EstimationContext,
  ) => Promise<Float64Array> | Float64Array | undefined;
}

/** How an interval is to be made. */
export interface IntervalPlan {
  readonly resampling: Resampling;
  readonly level: number;
  /** Total subsamples; rounded up to whole partitions. */
  readonly subsamples: number;
  readonly minimumSampleSize: number;
  readonly resamplingKey: string;
  readonly estimationKey: string;
  readonly signal: AbortSignal;
}

/** An estimate completed by the host, with the resamples that its interval came from. */
export interface CompletedEstimate<E extends Estimate> {
  readonly estimate: E;
  readonly resamples: Resamples | null;
}

/**
 * The point value of an estimator with a standard error and an interval by its declared resampling.
 * An estimator's own interval is kept as it is. Where no interval can be made, a warning says why.
 */
export async function estimateWithInterval<Input, E extends Estimate>(
  run: (input: Input, context: EstimationContext) => Promise<E> | E,
  data: Resampled<Input>,
  plan: IntervalPlan,
): Promise<CompletedEstimate<E>> {
  const { signal } = plan;
  const estimation = randomStream(plan.estimationKey);
  const point = await run(data.input, { random: estimation.fork('point'), signal });
  if (point.interval !== undefined || plan.resampling === 'none') {
    return { estimate: point, resamples: null };
  }
  const obstacle = resamplingObstacle(data.units, plan);
  if (obstacle !== undefined) {
    return { estimate: { ...point, warnings: [...point.warnings, obstacle] }, resamples: null };
  }
  const part = async (units: ArrayLike<number>, key: string): Promise<number> => {
    signal.throwIfAborted();
    const context = { random: estimation.fork(key), signal };
    return (await run(data.select(data.input, units), context)).value;
  };
  let resamples: Resamples;
  try {
    const context = { random: estimation.fork('leave-one-out'), signal };
    resamples =
      (await jackknifedAtOnce(data, plan, context)) ?? (await resample(data.units, plan, part));
  } catch (error) {
    if (!GgmiError.is(error) || error.code !== 'DATA_INVALID') throw error;
    const unusable = unusableResample(plan, error.message);
    return { estimate: { ...point, warnings: [...point.warnings, unusable] }, resamples: null };
  }
  const uncertainty = resampledUncertainty(point.value, resamples, plan.level);
  return { estimate: { ...point, ...uncertainty }, resamples };
}

async function jackknifedAtOnce<Input>(
  { input, units, leaveOneOut }: Resampled<Input>,
  plan: IntervalPlan,
  context: EstimationContext,
): Promise<Resamples | undefined> {
  if (plan.resampling !== 'jackknife') return undefined;
  const values = await leaveOneOut?.(input, context);
  if (values === undefined) return undefined;
  if (values.length !== units || !values.every((value) => Number.isFinite(value))) {
    throw new TypeError(
      `the estimator's leaveOneOut gave ${values.length} values, not a finite one for each of ${units} rows`,
    );
  }
  return { method: 'jackknife', values: [...values] };
}

async function resample(
  units: number,
  plan: IntervalPlan,
  part: (units: ArrayLike<number>, key: string) => Promise<number>,
): Promise<Resamples> {
  if (plan.resampling === 'jackknife') {
    const values: number[] = [];
    for (let left = 0; left < units; left++) {
      const others = Array.from({ length: units - 1 }, (_, index) => index + Number(index >= left));
      values.push(await part(others, `without/${left}`));
    }
    return { method: 'jackknife', values };
  }
  const partitions = Math.ceil(plan.subsamples / PARTS);
  const rows = partitionRows(units, { partitions, random: randomStream(plan.resamplingKey) });
  const values: number[][] = [];
  for (const [partition, parts] of rows.entries()) {
    const row: number[] = [];
    for (const [index, chosen] of parts.entries()) {
      row.push(await part(chosen, `part/${partition}/${index}`));
    }
    values.push(row);
  }
  return { method: 'subsampling', rows: units, values };
}

/** The whole data had an answer and a part of them has none: a fact about the interval, not a fault. */
function unusableResample(plan: IntervalPlan, reason: string): EstimateWarning {
  return {
    code: 'INTERVAL_UNAVAILABLE',
    message: `An interval by ${plan.resampling} needs the value of parts of the data, and one has none: ${reason}`,
  };
}

function resamplingObstacle(units: number, plan: IntervalPlan): EstimateWarning | undefined {
  const smallest =
    plan.resampling === 'jackknife'
      ? plan.minimumSampleSize + 1
      : PARTS * Math.max(plan.minimumSampleSize, LEAST_PART);
  if (units >= smallest) return undefined;
  return {
    code: 'INTERVAL_UNAVAILABLE',
    message: `An interval by ${plan.resampling} needs at least ${smallest} units of data; there are ${units}.`,
  };
}
