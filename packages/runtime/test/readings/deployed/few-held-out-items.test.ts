import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../src/check/check-config.js';
import { evaluateInMemory } from '../../../src/run/evaluate-in-memory.js';
import { fixtures } from '../../check/problems-of.js';
import { textConfig } from '../../prompts/text-config.js';
import { checkedLinearGaussian } from '../../run/linear-gaussian-config.js';

/** The chain compared as deployed alone, on a held-out set of so many items. */
async function comparedOn(items: number) {
  const checked = await checkedLinearGaussian({
    heldOut: { use: '@ggmi/backend-toy/gaussian-source', count: items },
    readings: {},
    estimators: {},
    limits: { onFailure: 'continue' },
  });
  const { summary } = await evaluateInMemory(checked, new AbortController().signal);
  const losses = summary!.quantities.filter(({ id }) => id === 'held-out-loss');
  const codes = losses.flatMap(({ outcome }) =>
    outcome.available ? [outcome.warnings.map(({ code }) => code)] : [],
  );
  return { verdict: summary!.verdict, losses, codes };
}

describe('a comparison on few held-out items', () => {
  it('warns at every arm below 30 items, and not from there on', async () => {
    const few = ['FEW_HELD_OUT_ITEMS'];
    expect((await comparedOn(29)).codes).toEqual([few, few, few, few, few]);
    expect((await comparedOn(30)).codes).toEqual([[], [], [], [], []]);
  });

  it('refuses a recorded held-out set of one item before anything is drawn', async () => {
    const heldOut = { use: '@acme/speaker/sums', options: { size: 1 } };
    const checked = await checkConfig({
      data: textConfig({ heldOut }),
      workingDirectory: fixtures,
    });
    await expect(evaluateInMemory(checked, new AbortController().signal)).rejects.toMatchObject({
      code: 'POOL_TOO_SMALL',
      message: expect.stringContaining('heldOut gives 1') as string,
    });
  });

  it('says nothing of one item, which has no spread', async () => {
    const { verdict, codes } = await comparedOn(1);
    expect(codes).toEqual([]);
    expect(verdict).toMatchObject({
      available: false,
      reason: expect.stringContaining('one item has no spread') as string,
    });
  });
});
