import type { RequestUsage } from '@ggmi/core';

/** Usages of several starts as one: equal server, model and currency are added up. */
export function sumUsages(usages: readonly RequestUsage[]): readonly RequestUsage[] {
  const sums = new Map<string, RequestUsage>();
  for (const usage of usages) {
    const key = JSON.stringify([usage.server, usage.model, usage.cost?.currency]);
    const before = sums.get(key);
    sums.set(key, before === undefined ? usage : added(before, usage));
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, usage]) => usage);
}

function added(a: RequestUsage, b: RequestUsage): RequestUsage {
  const failedAttempts = { ...a.failedAttempts };
  for (const [kind, count] of Object.entries(b.failedAttempts)) {
    failedAttempts[kind] = (failedAttempts[kind] ?? 0) + count;
  }
  return {
    ...a,
    requests: a.requests + b.requests,
    answered: a.answered + b.answered,
    failed: a.failed + b.failed,
    attempts: a.attempts + b.attempts,
    retries: a.retries + b.retries,
    failedAttempts,
    inputTokens: a.inputTokens + b.inputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
    uncounted: a.uncounted + b.uncounted,
    ...(a.cost && b.cost && { cost: { ...a.cost, amount: a.cost.amount + b.cost.amount } }),
    calledMs: a.calledMs + b.calledMs,
    waitedMs: a.waitedMs + b.waitedMs,
  };
}
