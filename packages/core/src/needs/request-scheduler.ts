/**
 * Makes calls to servers for components: within the limits of the config and of the servers, again
 * where a failure passes, and never again where it does not. One scheduler serves a whole run.
 */
export interface RequestScheduler {
  /**
   * Makes a call once limits allow it, and again after failures that pass.
   *
   * Only REQUEST_FAILED speaks of this request alone: a generator yields it as a failed draw. What
   * else is thrown ends the work and passes through: it can be resumed.
   *
   * @throws REQUEST_FAILED, REQUEST_REJECTED, SERVER_DOWN, REQUEST_LIMIT_REACHED, REQUEST_OFFLINE; the
   * reason of the signal once that is aborted.
   */
  run<Result>(request: ScheduledRequest<Result>): Promise<Result>;
}

/** A call and what the scheduler has to know of it. */
export interface ScheduledRequest<Result> {
  /** The address: requests with the same share concurrency, budgets per minute and outages. */
  readonly server: string;
  /** What is asked for, such as `an answer of llama3.2`: for messages. */
  readonly purpose: string;
  /** What the user can do where the server does not answer, such as `Is \`ollama serve\` running?` */
  readonly hint?: string;
  /** The name under which the config prices it. */
  readonly model?: string;
  /** Tokens that the call is expected to use, at most: for budgets and limits. */
  readonly estimate?: TokenCounts;
  readonly limits?: RequestLimits;
  readonly signal: AbortSignal;
  /** Makes the call once. Everything that it sends goes through `attempt.fetch`. */
  call(attempt: RequestAttempt): Promise<Result>;
  /** Tokens that the call has used, as the server counted them. */
  usage?(result: Result): TokenCounts | undefined;
  /** What a failure means, where status and error code do not say it. */
  classify?(error: unknown): RequestFailure | undefined;
}

/** One try at a call. */
export interface RequestAttempt {
  /** Counted from 1. */
  readonly number: number;
  /** Aborted with the run, by the request's own signal, and at the time limit of the call. */
  readonly signal: AbortSignal;
  /**
   * A fetch that ends with `signal` and from which the scheduler learns status and `Retry-After`:
   * vendor clients forget both.
   */
  readonly fetch: typeof globalThis.fetch;
}

/** Limits of a request that differ from those of the config. */
export interface RequestLimits {
  /** Calls after the first one; 0: the first failure counts. */
  readonly retries?: number;
  /** Time limit of one call. */
  readonly callMs?: number;
  /** Time limit of all calls together, from the start of the first one. */
  readonly totalMs?: number;
}

/** Tokens of a request. */
export interface TokenCounts {
  readonly input: number;
  readonly output: number;
}

/**
 * What a failed call means.
 *
 * - `rate-limited`: too many calls (429); tried again, with fewer at once.
 * - `unavailable`: the server is there and cannot (5xx, a time-out, half an answer); tried again.
 * - `unreachable`: nobody answers; tried again.
 * - `failed`: this request cannot succeed (400, 413, 422); others may.
 * - `rejected`: no request like it can succeed: key, model, address (401, 403, 404).
 */
export interface RequestFailure {
  readonly kind: 'rate-limited' | 'unavailable' | 'unreachable' | 'failed' | 'rejected';
  /** One sentence without secrets. */
  readonly reason: string;
  readonly retryAfterMs?: number;
  /** What the user can do. */
  readonly next?: string;
}
