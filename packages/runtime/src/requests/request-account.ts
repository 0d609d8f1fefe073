import type { RequestFailure, RequestUsage, TokenCounts } from '@ggmi/core';

/** Keeps count of what the requests for one model of one server use. */
export class RequestAccount {
  #answered = 0;
  #failed = 0;
  #attempts = 0;
  #retries = 0;
  readonly #failures = new Map<RequestFailure['kind'], number>();
  #inputTokens = 0;
  #outputTokens = 0;
  #uncounted = 0;
  #calledMs = 0;
  #waitedMs = 0;

  waited(ms: number): void {
    this.#waitedMs += ms;
  }

  /** @param call.number Of the attempt, from 1. */
  called(call: { readonly number: number; readonly durationMs: number }): void {
    this.#attempts += 1;
    if (call.number > 1) this.#retries += 1;
    this.#calledMs += call.durationMs;
  }

  attemptFailed({ kind }: Pick<RequestFailure, 'kind'>): void {
    this.#failures.set(kind, (this.#failures.get(kind) ?? 0) + 1);
  }

  answered(used: TokenCounts | undefined): void {
    this.#answered += 1;
    if (used === undefined) this.#uncounted += 1;
    this.#inputTokens += used?.input ?? 0;
    this.#outputTokens += used?.output ?? 0;
  }

  failed(): void {
    this.#failed += 1;
  }

  /** The counts so far; `priced` gives the cost of tokens. */
  read(
    priced: (used: TokenCounts) => RequestUsage['cost'],
  ): Omit<RequestUsage, 'server' | 'model'> {
    const cost = priced({ input: this.#inputTokens, output: this.#outputTokens });
    return {
      requests: this.#answered + this.#failed,
      answered: this.#answered,
      failed: this.#failed,
      attempts: this.#attempts,
      retries: this.#retries,
      failedAttempts: Object.fromEntries(
        [...this.#failures].toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ),
      inputTokens: this.#inputTokens,
      outputTokens: this.#outputTokens,
      uncounted: this.#uncounted,
      ...(cost && { cost }),
      calledMs: this.#calledMs,
      waitedMs: this.#waitedMs,
    };
  }
}
