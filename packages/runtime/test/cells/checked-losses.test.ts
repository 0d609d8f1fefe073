import { GgmiError, type Example, type TrainedModel } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { checkedLosses } from '../../src/cells/checked-losses.js';

const examples: readonly Example[] = ['a', 'b'].map((id) => ({ kind: 'vector', id, values: [0] }));
const { signal } = new AbortController();

function model(values: readonly number[], bound: number | null): TrainedModel {
  return {
    reference: { trainer: '@acme/trainer/broken', details: {} },
    losses: async () => ({ values: Float64Array.from(values), bound, unit: 'loss' }),
  };
}

describe('the losses of a trainer', () => {
  it('pass where there is one per example, finite and within the bound', async () => {
    const { values } = await checkedLosses(model([0, 1], 1), examples, signal);
    expect([...values]).toEqual([0, 1]);
  });

  it.each([
    ['too few', [0.5], 1, '1 losses for 2 examples'],
    ['not finite', [0.5, Number.NaN], 1, "the loss NaN of example 'b'"],
    [
      'infinite without a bound',
      [Number.POSITIVE_INFINITY, 0],
      null,
      "the loss Infinity of example 'a'",
    ],
    [
      'above the bound',
      [0.5, 1.5],
      1,
      "the loss 1.5 of example 'b', with losses declared in [0, 1]",
    ],
    ['negative', [-0.5, 0], null, "the loss -0.5 of example 'a'"],
  ])(
    'are refused where they are %s, naming trainer and example',
    async (_, values, bound, text) => {
      const refusal: unknown = await checkedLosses(model(values, bound), examples, signal).catch(
        (error: unknown) => error,
      );
      expect(GgmiError.is(refusal, 'LOSSES_INVALID')).toBe(true);
      expect(String(refusal)).toContain(`@acme/trainer/broken gave ${text}`);
    },
  );
});
