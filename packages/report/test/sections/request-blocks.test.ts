import type { RequestUsage } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { requestBlocks } from '../../src/sections/request-blocks.js';
import { renderBlocks } from '../../src/terminal/render-blocks.js';

const usage: RequestUsage = {
  server: 'https://models.example',
  model: 'm-7b',
  requests: 990,
  answered: 980,
  failed: 10,
  attempts: 1020,
  retries: 30,
  failedAttempts: { 'rate-limited': 25, unavailable: 15 },
  inputTokens: 123456,
  outputTokens: 65432,
  uncounted: 0,
  cost: { amount: 0.00004, currency: 'USD' },
  calledMs: 61_400,
  waitedMs: 1_250,
};

const shown = (...usages: RequestUsage[]): string =>
  renderBlocks(requestBlocks({ usage: usages, starts: 1, unaccountedStarts: 0 }), {
    width: 160,
    color: false,
    unicode: false,
  });

describe('requests and cost', () => {
  it('are nothing where no server was called', () => {
    expect(requestBlocks(undefined)).toEqual([]);
    expect(requestBlocks({ usage: [], starts: 1, unaccountedStarts: 0 })).toEqual([]);
  });

  it('stand by server and model, with failures by reason and a cost that is never rounded to 0', () => {
    const text = shown(usage);
    const facts = ['m-7b', '980', '10 failed', '1020', '25 rate-limited', '123456'];
    for (const fact of [...facts, '0.00004 USD', '61 s', 'and 1.3 s in line']) {
      expect(text).toContain(fact);
    }
    expect(text).not.toMatch(/In all|starts|did not tell/);
  });

  it('are added up by currency, never across', () => {
    const euros = { ...usage, model: 'other', cost: { amount: 12, currency: 'EUR' } };
    const dollars = { ...usage, server: 'http://b', cost: { amount: 3.5, currency: 'USD' } };
    expect(shown(usage, euros, dollars)).toContain('In all: 3.50 USD and 12.00 EUR.');
  });

  it('say what nobody knows: prices, tokens, and starts that were killed', () => {
    const { cost: _, model: _model, ...rest } = usage;
    const text = renderBlocks(
      requestBlocks({ usage: [{ ...rest, uncounted: 980 }], starts: 3, unaccountedStarts: 1 }),
      { width: 160, color: false, unicode: false },
    );
    const facts = ['no price', 'not told', 'no model named', 'Over 3 starts', 'Without 1 of them'];
    for (const fact of [...facts, 'the tokens of 980 answers']) expect(text).toContain(fact);
  });
});
