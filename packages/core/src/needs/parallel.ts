/** A half-open range of row indices. */
export interface IndexRange {
  readonly start: number;
  readonly end: number;
}

/** What `Parallel.map` runs. */
export interface ParallelJob {
  /** A module URL whose export `kernel` is a ParallelKernel. */
  readonly module: string | URL;
  /** Shared with every thread, not copied. Kernels write only inside their own range. */
  readonly buffers: Readonly<Record<string, SharedArrayBuffer>>;
  /** Plain data for the kernel. */
  readonly parameters: Readonly<Record<string, number | string | boolean>>;
  readonly ranges: readonly IndexRange[];
  readonly signal?: AbortSignal;
}

/** The function that a kernel module exports as `kernel`. Pure but for writes into its range. */
export type ParallelKernel = (
  buffers: Readonly<Record<string, SharedArrayBuffer>>,
  parameters: Readonly<Record<string, number | string | boolean>>,
  range: IndexRange,
) => number;

/**
 * Threads inside one computation. The host caps them together with its cell executor: a cell that
 * already runs on one of several workers gets one thread.
 */
export interface Parallel {
  /** Threads that `map` may use: at least 1. */
  readonly threads: number;
  /** Results in the order of `ranges`, whatever the number of threads. Rejects with the first failure. */
  map(job: ParallelJob): Promise<readonly number[]>;
}
