import type { ContestantEvaluation } from './evaluate-contestants.js';

/** What the requests of a contestant's evaluations have used, whoever made them. */
export interface ContestUsage {
  readonly requests: number;
  readonly failedRequests: number;
  /** As the servers counted them. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Answers whose tokens nobody counted. */
  readonly uncounted: number;
  /** By currency; empty where no model has a price. */
  readonly cost: Readonly<Record<string, number>>;
  /** Models without a price in the config. */
  readonly unpriced: readonly string[];
  /** Time in calls, summed over calls that went on at the same time. */
  readonly calledMs: number;
}

/** The sum over all starts of all evaluations; null where none of them called a server. */
export function contestUsage(evaluations: readonly ContestantEvaluation[]): ContestUsage | null {
  const usages = evaluations.flatMap(({ outcome }) => outcome?.requests?.usage ?? []);
  if (usages.length === 0) return null;
  const sum = (of: (usage: (typeof usages)[number]) => number): number =>
    usages.reduce((total, usage) => total + of(usage), 0);
  const cost: Record<string, number> = {};
  for (const { cost: own } of usages) {
    if (own !== undefined) cost[own.currency] = (cost[own.currency] ?? 0) + own.amount;
  }
  const unpriced = usages.filter((usage) => usage.cost === undefined);
  return {
    requests: sum((usage) => usage.requests),
    failedRequests: sum((usage) => usage.failed),
    inputTokens: sum((usage) => usage.inputTokens),
    outputTokens: sum((usage) => usage.outputTokens),
    uncounted: sum((usage) => usage.uncounted),
    cost,
    unpriced: [...new Set(unpriced.map(({ model, server }) => model ?? server))],
    calledMs: sum((usage) => usage.calledMs),
  };
}
