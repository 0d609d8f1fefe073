import type { MIEstimator } from '@ggmi/core';
import {
  denseMatrix,
  expectationMaximisation,
  randomStream,
  type DenseMatrix,
} from '@ggmi/numerics';
import {
  defaultProvisions,
  openHost,
  sequentialParallel,
  threadParallel,
  type HostSpec,
} from '@ggmi/runtime';
import { readNumbers } from './number-file.js';
import type { SpeedCell } from './speed-cell.js';

/** What the process that measures is told. */
export interface SpeedTask {
  readonly cell: SpeedCell;
  readonly repetitions: number;
  readonly hostSpec: HostSpec;
  /** Prefix of the files with the data. */
  readonly data: string;
  /** Absolute path of a folder for what components write. */
  readonly scratch: string;
}

/** A computation that can be repeated, with its data in memory. */
export interface SpeedJob {
  run(): Promise<number> | number;
  dispose(): Promise<void>;
}

/** Opens the components of a task and reads its data. */
export async function openJob(task: SpeedTask): Promise<SpeedJob> {
  return task.cell.job === 'em' ? mixtureJob(task, task.cell) : estimateJob(task, task.cell);
}

async function estimateJob(
  { hostSpec, data, scratch }: SpeedTask,
  { job, rows, dimensions, threads }: Extract<SpeedCell, { job: 'ksg1' | 'hsic' }>,
): Promise<SpeedJob> {
  const pool = threads === 1 ? undefined : threadParallel(threads);
  const { signal } = new AbortController();
  const silent = (): void => undefined;
  const host = await openHost(
    hostSpec,
    defaultProvisions({
      random: randomStream('bench/speed'),
      signal,
      parallel: pool ?? sequentialParallel,
      logger: { debug: silent, info: silent, warn: silent },
      baseDirectory: hostSpec.baseDirectory,
      scratchRoot: scratch,
      cacheRoot: scratch,
    }),
  );
  const estimator: MIEstimator = await host.instance('mi-estimator', `estimators.${job}`);
  const side = (name: string): DenseMatrix =>
    denseMatrix(rows, dimensions, readNumbers(`${data}.${name}.f64`, rows * dimensions));
  const [x, y] = [side('x'), side('y')];
  return {
    async run() {
      const random = randomStream('bench/speed/estimate');
      return (await estimator.estimate({ type: 'paired', x, y }, { random, signal })).value;
    },
    async dispose() {
      await host.dispose();
      await pool?.dispose();
    },
  };
}

/** As many iterations as the peers are made to take. */
const iterations = 100;

function mixtureJob(
  { data }: SpeedTask,
  { rows, components }: Extract<SpeedCell, { job: 'em' }>,
): SpeedJob {
  const numbers = (name: string, count: number) => readNumbers(`${data}.${name}.f64`, count);
  const points = denseMatrix(rows, 2, numbers('x', 2 * rows));
  const start = {
    dimensions: 2,
    weights: numbers('weights', components),
    means: numbers('means', 2 * components),
    // The start has precisions I: their inverses are the same.
    covariances: numbers('precisions', 4 * components),
  };
  const options = { regularisation: 1e-6, tolerance: 0, maximumIterations: iterations };
  return {
    run: () => expectationMaximisation(points, start, options).meanLogLikelihood,
    dispose: async () => undefined,
  };
}
