import { describe, expect, it } from 'vitest';
import { announceProgress } from '../../src/generations/announce-progress.js';
import type { Usage } from '../../src/requests/spending.js';

const unused: Usage = {
  requests: 0,
  inputTokens: 0,
  outputTokens: 0,
  cost: 0,
  unknown: 0,
  unpriced: 0,
};

/** What is said of 10 draws, 2 of them kept, with so much used after the fourth and the last. */
function saidOf(usages: readonly [Partial<Usage>, Partial<Usage>]): readonly string[] {
  const said: string[] = [];
  let usage = unused;
  let now = 0;
  const announce = announceProgress({
    onEvent: (event) => said.push('message' in event ? event.message : ''),
    usage: () => usage,
    currency: 'USD',
    clock: () => now,
  });
  announce('free', { kept: 2, drawn: 0, total: 10 });
  now = 10_000;
  usage = { ...unused, ...usages[0] };
  announce('free', { kept: 2, drawn: 4, total: 10 });
  usage = { ...unused, ...usages[1] };
  announce('free', { kept: 2, drawn: 8, total: 10 });
  return said;
}

describe('the progress of generation', () => {
  it('says what is needed, what was used, and what the rest will use at the same rate', () => {
    const said = saidOf([
      { inputTokens: 300, outputTokens: 100, cost: 0.02 },
      { inputTokens: 600, outputTokens: 220, cost: 0.041 },
    ]);
    expect(said).toEqual([
      'free: 2 of 10 draws are kept from before',
      'free: 8 draws are to be asked for',
      // 4 of 8 drawn: as much again.
      'free: 6 of 10 draws, 400 tokens, and about 400 to come, 0.0200 USD, and about 0.0200 to come',
      'free: 10 of 10 draws, 820 tokens, 0.0410 USD',
    ]);
  });

  it('says tokens alone without a price, and what to add', () => {
    const [, , half] = saidOf([{ inputTokens: 300, outputTokens: 100, unpriced: 4 }, {}]);
    expect(half).toBe(
      'free: 6 of 10 draws, 400 tokens, and about 400 to come; no price: add the model to `requests.prices`',
    );
  });

  it('says that a model with a price of 0 costs nothing', () => {
    const [, , half] = saidOf([{ inputTokens: 300, outputTokens: 100 }, {}]);
    expect(half).toBe('free: 6 of 10 draws, 400 tokens, and about 400 to come, 0.0000 USD');
  });

  it('counts what is drawn at the same time together, and what comes after on its own', () => {
    const said: string[] = [];
    let usage = unused;
    const announce = announceProgress({
      onEvent: (event) => said.push('message' in event ? event.message : ''),
      usage: () => usage,
      currency: 'USD',
      clock: () => 0,
    });
    announce('free', { kept: 0, drawn: 0, total: 2 });
    announce('cool', { kept: 0, drawn: 0, total: 4 });
    announce('cool', { kept: 0, drawn: 1, total: 4 });
    // 10 tokens a draw.
    usage = { ...unused, outputTokens: 30, cost: 0.03 };
    announce('free', { kept: 0, drawn: 2, total: 2 });
    usage = { ...unused, outputTokens: 60, cost: 0.06 };
    announce('cool', { kept: 0, drawn: 4, total: 4 });
    announce('late', { kept: 0, drawn: 0, total: 1 });
    usage = { ...unused, outputTokens: 70, cost: 0.07 };
    announce('late', { kept: 0, drawn: 1, total: 1 });
    expect(said.filter((line) => line.includes('tokens'))).toEqual([
      'free: 2 of 2 draws; 2 data sets at once: 3 of 6, 30 tokens, and about 30 to come, 0.0300 USD, and about 0.0300 to come',
      'cool: 4 of 4 draws; 2 data sets at once: 6 of 6, 60 tokens, 0.0600 USD',
      'late: 1 of 1 draws, 10 tokens, 0.0100 USD',
    ]);
  });
});
