import type { BenchmarkedComponent } from '../machine/describe-component.js';
import type { Machine } from '../machine/describe-machine.js';
import type { EstimateReading } from './estimate-reading.js';
import { estimatorOverviews, type EstimatorOverview } from './estimator-overview.js';
import { rankEstimators, type EstimatorRanking } from './rank-estimators.js';
import { taskRows, type TaskRow } from './task-row.js';

/** What `ggmi bench estimators` writes, and `ggmi bench compare` reads. */
export interface BenchmarkResult {
  readonly format: 'ggmi/benchmark-of-estimators';
  readonly version: 1;
  readonly inputs: BenchmarkInputs;
  readonly machine: Machine & { readonly workers: number };
  /** Every run. */
  readonly readings: readonly EstimateReading[];
  /** Over seeds. */
  readonly rows: readonly TaskRow[];
  /** Over tasks; estimators of nats only. */
  readonly overviews: readonly EstimatorOverview[];
  readonly rankings: readonly EstimatorRanking[];
}

/** Everything that the values depend on. */
export interface BenchmarkInputs {
  readonly name: string;
  readonly tasks: readonly string[];
  readonly seeds: readonly number[];
  readonly rows: readonly number[];
  readonly intervals: {
    readonly method: 'resampled' | 'none';
    readonly level: number;
    readonly subsamples: number;
    readonly permutations: number;
  };
  /** By name. */
  readonly estimators: Readonly<Record<string, BenchmarkedComponent>>;
  /** By name: what made vectors of texts; absent without tasks of texts. */
  readonly embedders?: Readonly<Record<string, BenchmarkedComponent>>;
}

/** A result from its readings. */
export function benchmarkResult(
  parts: Pick<BenchmarkResult, 'inputs' | 'machine' | 'readings'>,
): BenchmarkResult {
  const rows = taskRows(parts.readings);
  return {
    format: 'ggmi/benchmark-of-estimators',
    version: 1,
    ...parts,
    rows,
    overviews: estimatorOverviews(rows, parts.readings),
    rankings: rankEstimators(rows),
  };
}
