import { join } from 'node:path';
import { checkConfig, type RunOutcome } from '@ggmi/runtime';
import { describe, expect, it } from 'vitest';
import { contestUsage } from '../../src/contest/contest-usage.js';
import { withRemainingLimit } from '../../src/contest/remaining-limit.js';

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

async function limited(limit: string) {
  return checkConfig({
    path: 'known-truth.yaml',
    overrides: [`requests={"prices":{"m":{"input":1,"output":1}},"limit":${limit}}`],
    workingDirectory: join(import.meta.dirname, '../fixtures'),
  });
}

describe('what a contest may spend', () => {
  it('is what earlier evaluations of this start have left', async () => {
    const checked = await limited('{"tokens":400,"cost":3}');
    const before = [evaluation(outcome([usage('m', 1)])), evaluation(outcome([usage('m', 0.5)]))];
    const { config } = withRemainingLimit(checked, before);
    expect(config.requests.limit).toEqual({ tokens: 100, cost: 1.5 });
    const more = withRemainingLimit(checked, [...before, ...before, ...before]);
    expect(more.config.requests.limit).toEqual({ tokens: 0, cost: 0 });
  });

  it('counts this start alone, and nothing is limited that the config leaves open', async () => {
    const paidEarlier = evaluation(outcome([], [usage('m', 2)]));
    const checked = await limited('{"cost":3}');
    expect(withRemainingLimit(checked, [paidEarlier]).config.requests.limit).toEqual({ cost: 3 });
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
