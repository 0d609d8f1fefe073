import { GgmiError, type JsonObject, type MIEstimate, type MIEstimator } from '@ggmi/core';
import { standardiseColumns } from '@ggmi/numerics';
import { estimatePaired, type CellType } from '@ggmi/runtime';
import { threadCpuMs } from '../machine/thread-cpu-ms.js';
import { watchPeakMemory } from '../machine/peak-memory.js';
import { drawTaskSample } from './draw-task-sample.js';

/** One estimate of one sample of one task. */
export interface EstimateTaskParameters extends JsonObject {
  readonly task: string;
  readonly rows: number;
  readonly seed: number;
  readonly level: number;
  readonly subsamples: number;
  readonly permutations: number;
  readonly resampling: 'subsample' | 'jackknife' | 'none';
  readonly minimumSampleSize: number;
  readonly measure: 'time' | 'time-and-memory';
}

/** What the point estimate cost; null where the platform does not say, or nobody asked. */
export interface Cost {
  readonly cpuMs: number | null;
  readonly wallMs: number;
  readonly memoryMB: number | null;
}

/**
 * Draws a sample, z-scores its columns as the published protocol does, and estimates. The sample
 * depends on task, rows, seed and embedder alone, so that all estimators see the same. An estimator that refuses
 * or fails with a code has given its answer: that is a result, not computed again.
 *
 * Cost is that of the point value, without interval and test; it is the only part of the payload that
 * another run gives differently.
 */
export const cellType: CellType<EstimateTaskParameters, JsonObject> = {
  type: 'estimate-task',
  module: import.meta.url,
  version: 1,
  inResults: true,
  async execute({ parameters, components, signal }) {
    const { task, rows, seed } = parameters;
    const estimator = await components.instance('mi-estimator', 'estimator');
    const sample = await drawTaskSample({ task, rows, seed, components, signal });
    const [x, y] = [standardiseColumns(sample.x), standardiseColumns(sample.y)];
    const meter = metered(estimator, parameters.measure);
    const plan = {
      ...parameters,
      resamplingKey: `bench/resampling/${task}/${rows}/${seed}`,
      estimationKey: `bench/estimation/${task}/${rows}/${seed}`,
      signal,
    };
    try {
      const { estimate } = await estimatePaired(meter.estimator, { type: 'paired', x, y }, plan);
      return { outcome: 'estimated', ...readable(estimate), ...meter.cost() };
    } catch (error) {
      if (signal.aborted || !GgmiError.is(error)) throw error;
      return { outcome: 'failed', code: error.code, message: error.message };
    }
  },
};

/** The parts of an estimate that a benchmark reads. */
function readable(estimate: MIEstimate): JsonObject {
  const { value, unit, kind, interval, permutationPValue, warnings } = estimate;
  if (!Number.isFinite(value)) throw new TypeError(`the estimator returned ${value}`);
  return {
    value,
    unit,
    kind,
    ...(interval === undefined ? {} : { interval: { ...interval } }),
    ...(permutationPValue === undefined ? {} : { pValue: permutationPValue }),
    warnings: warnings.map(({ code }) => code),
  };
}

/** An estimator with a meter on its first call: the point value on the whole sample. */
interface Metered {
  readonly estimator: MIEstimator;
  readonly cost: () => Cost & JsonObject;
}

function metered(estimator: MIEstimator, measure: EstimateTaskParameters['measure']): Metered {
  let cost: (Cost & JsonObject) | undefined;
  const estimate: MIEstimator['estimate'] = async (input, context) => {
    if (cost !== undefined) return estimator.estimate(input, context);
    const memory = measure === 'time' ? null : watchPeakMemory();
    const cpu = threadCpuMs();
    const wall = performance.now();
    const result = await estimator.estimate(input, context);
    const cpuNow = threadCpuMs();
    cost = {
      cpuMs: cpu === null || cpuNow === null ? null : cpuNow - cpu,
      wallMs: performance.now() - wall,
      memoryMB: memory?.rise() ?? null,
    };
    return result;
  };
  return {
    estimator: withEstimate(estimator, estimate),
    cost: () => cost ?? { cpuMs: null, wallMs: 0, memoryMB: null },
  };
}

/** The same estimator with another `estimate`: whatever else it offers to the host stays its own. */
function withEstimate(estimator: MIEstimator, estimate: MIEstimator['estimate']): MIEstimator {
  return new Proxy(estimator, {
    get(target, key) {
      if (key === 'estimate') return estimate;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
