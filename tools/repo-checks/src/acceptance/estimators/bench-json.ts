/** What `ggmi bench estimators --json` prints, as far as the acceptance reads it. */
export interface BenchJson {
  readonly readings: readonly ReadingJson[];
  readonly rows: readonly RowJson[];
  readonly overviews: readonly OverviewJson[];
}

/** One estimate. */
export interface ReadingJson {
  readonly estimator: string;
  readonly outcome: 'estimated' | 'failed';
  readonly cpuMs?: number | null;
  readonly wallMs?: number;
}

/** One estimator on one task, over seeds. */
export interface RowJson {
  readonly task: string;
  readonly estimator: string;
  readonly truth: number;
  readonly meanValue: number | null;
  readonly test: { readonly count: number; readonly rejected: number | null };
}

/** One estimator over tasks. */
export interface OverviewJson {
  readonly estimator: string;
  readonly absoluteError: { readonly mean: number } | null;
  readonly withinTenPercent: number;
  readonly withinFactor: number;
  readonly warnedTasks: number;
  readonly mostlyWarnedTasks: number;
  readonly unwarnedIntervals: {
    readonly count: number;
    readonly coverage: number | null;
    readonly medianHalfWidth: number | null;
  };
}
