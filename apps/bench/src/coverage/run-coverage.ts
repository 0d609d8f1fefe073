import { Worker } from 'node:worker_threads';
import { GgmiError } from '@ggmi/core';
import { checkConfig, type CheckedConfig } from '@ggmi/runtime';
import type { CoverageReading } from './coverage-reading.js';
import { coverageRows, type CoverageRow } from './coverage-row.js';
import type { CoverageMessage, CoverageWorkerData } from './coverage-worker.js';

/** What to run over which seeds. */
export interface CoverageRequest {
  /** Path of an evaluation config whose backend knows its truth. */
  readonly config: string;
  /** Absolute path. */
  readonly workingDirectory: string;
  readonly seeds: readonly number[];
  /** Threads, at least 1; seeds are dealt out, results do not change. */
  readonly workers: number;
  /** Told how many seeds are done. */
  readonly onProgress: (done: number) => void;
}

/** What intervals are worth over seeds. */
export interface CoverageResult {
  /** Of the run. */
  readonly name: string;
  /** Nominal. */
  readonly level: number;
  /** Per quantity, arm and estimator. */
  readonly rows: readonly CoverageRow[];
}

/**
 * Runs one evaluation over seeds, and holds every estimate with an interval against its exact truth.
 *
 * @throws CONFIG_INVALID; the code of whatever fails first.
 */
export async function runCoverage(request: CoverageRequest): Promise<CoverageResult> {
  const { config: path, workingDirectory, seeds, workers, onProgress } = request;
  const checked = await checkConfig({ path, workingDirectory });
  const readings: CoverageReading[] = [];
  let done = 0;
  const shards = Array.from({ length: workers }, (_, worker) =>
    runShard(
      checked,
      seeds.filter((_, index) => index % workers === worker),
      (own) => {
        readings.push(...own);
        done += 1;
        onProgress(done);
      },
    ),
  );
  await Promise.all(shards);
  const { name, intervals } = checked.config;
  return { name, level: intervals.level, rows: coverageRows(readings) };
}

function runShard(
  checked: CheckedConfig,
  seeds: readonly number[],
  onReadings: (readings: readonly CoverageReading[]) => void,
): Promise<void> {
  const workerData: CoverageWorkerData = { checked, seeds };
  const worker = new Worker(new URL('./coverage-worker.js', import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    worker.on('message', (message: CoverageMessage) => {
      if ('readings' in message) onReadings(message.readings);
      else reject(seedFailed(message));
    });
    worker.on('error', reject);
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`a coverage worker ended with code ${code}`)),
    );
  });
}

function seedFailed(failure: {
  readonly seed: number;
  readonly code: string;
  readonly message: string;
}): GgmiError {
  return new GgmiError({
    code: failure.code,
    message: `The evaluation of seed ${failure.seed} failed: ${failure.message}`,
    next: `Run it alone to see more: ggmi run <config> --seed ${failure.seed}.`,
    fields: { seed: failure.seed },
  });
}
