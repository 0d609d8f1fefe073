/** What one program took for one cell. */
export interface Measurement {
  /** What it computed, so that two programs can be seen to have done the same. */
  readonly value: number;
  /** Medians over repetitions, after a warm-up; of all threads of the process. */
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly repetitions: number;
  /** Peak of resident memory above the process with its data, megabytes; null where not measured. */
  readonly memoryMB: number | null;
  /** Peak of resident memory in all, megabytes; null where not measured. */
  readonly peakMB: number | null;
}

/** A measurement, or why there is none. */
export type Measured =
  | ({ readonly state: 'measured' } & Measurement)
  | { readonly state: 'errored'; readonly code: string; readonly message: string };
