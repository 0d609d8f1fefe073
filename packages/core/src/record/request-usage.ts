/** What requests for one model of one server have used; plain data. */
export interface RequestUsage {
  /** Its address, without credentials. */
  readonly server: string;
  /** As the component names it; absent where a request names none. */
  readonly model?: string;
  /** Requests that came to an end: `answered` + `failed`. */
  readonly requests: number;
  readonly answered: number;
  /** Requests that came to nothing after all their attempts. */
  readonly failed: number;
  /** Calls, the repeated ones included. */
  readonly attempts: number;
  /** Calls of a request after its first. */
  readonly retries: number;
  /** Calls that failed, by what the failure meant: `rate-limited`, `unavailable` and so on. */
  readonly failedAttempts: Readonly<Record<string, number>>;
  /** As the server counted them. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Answers whose tokens nobody counted. */
  readonly uncounted: number;
  /** By the prices of the config; absent where the model has none. */
  readonly cost?: { readonly amount: number; readonly currency: string };
  /** Time in calls, summed over calls that went on at the same time. */
  readonly calledMs: number;
  /** Time in line and between attempts, summed over requests that waited at the same time. */
  readonly waitedMs: number;
}

/** The requests of a run over all its starts. */
export interface RequestRecord {
  /** By server, model and currency. */
  readonly usage: readonly RequestUsage[];
  /** How often the run was started. */
  readonly starts: number;
  /** Starts that were killed before they could say what they had used: it is missing above. */
  readonly unaccountedStarts: number;
}
