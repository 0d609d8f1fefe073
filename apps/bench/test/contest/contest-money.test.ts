import type { RunOutcome } from '@ggmi/runtime';
import { describe, expect, it } from 'vitest';
import { contestUsage } from '../../src/contest/contest-usage.js';
import { spentBefore } from '../../src/contest/spent-before.js';

const usage = (model: string, amount?: number) => ({
  server: 'http://localhost:1',
  model,
  requests: 11,
  answered: 10,
  failed: 1,
  attempts: 12,
  retries: 1,
  failedAttempts: {},
  inputTokens: 100,
  outputTokens: 50,
  uncounted: 2,
  ...(amount !== undefined && { cost: { amount, currency: 'EUR' } }),
  calledMs: 1000,
  waitedMs: 10,
});
const outcome = (spent: RunOutcome['spent'], all = spent): RunOutcome => ({
  status: 'complete',
  runDirectory: '/runs/x',
  failures: [],
  requests: { usage: all, starts: 1, unaccountedStarts: 0 },
  spent,
  armLosses: [],
  cellTimes: [],
});
const evaluation = (own: RunOutcome) => ({ contestant: 'a', seed: 0, outcome: own });

describe('what a contest has spent of its limit', () => {
  it('is what earlier evaluations of this start have used', () => {
    const before = [evaluation(outcome([usage('m', 1)])), evaluation(outcome([usage('m', 0.5)]))];
    expect(spentBefore(before)).toEqual({ tokens: 300, cost: 1.5 });
    const paidEarlier = evaluation(outcome([], [usage('m', 2)]));
    expect(spentBefore([paidEarlier])).toEqual({ tokens: 0, cost: 0 });
    expect(spentBefore([])).toEqual({ tokens: 0, cost: 0 });
  });
});

describe('what a contestant has used', () => {
  it('is the sum over all its evaluations, and says whose price is unknown', () => {
    const used = contestUsage([
      evaluation(outcome([usage('m', 1), usage('free')])),
      evaluation(outcome([usage('m', 0.5)])),
    ]);
    expect(used).toEqual({
      requests: 33,
      failedRequests: 3,
      inputTokens: 300,
      outputTokens: 150,
      uncounted: 6,
      cost: { EUR: 1.5 },
      unpriced: ['free'],
      calledMs: 3000,
    });
  });

  it('is nothing where no server was called', () => {
    expect(contestUsage([{ contestant: 'a', seed: 0 }, evaluation(outcome([]))])).toBeNull();
  });
});
