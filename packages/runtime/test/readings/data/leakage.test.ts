import { describe, expect, it } from 'vitest';
import { leakageWarnings } from '../../../src/readings/data/leakage.js';

function warningsOf(found: {
  prompts?: number;
  responses?: number;
  nearResponses?: number;
  nearItems?: number;
}): readonly string[] {
  const heldOut = {
    items: 200,
    prompts: 0,
    responses: 0,
    nearResponses: 0,
    nearItems: 0,
    ...found,
  };
  return leakageWarnings({ items: 50, repeated: 0, anchors: null, heldOut }).map(
    ({ code }) => code,
  );
}

describe('leakage of the held-out set', () => {
  it('makes the comparison invalid by one prompt or one response to the letter', () => {
    expect(warningsOf({ prompts: 1 })).toEqual(['HELD_OUT_OVERLAP']);
    expect(warningsOf({ responses: 1, nearItems: 1 })).toEqual(['HELD_OUT_OVERLAP']);
  });

  it('is chance up to two near-duplicates in a hundred, and invalid beyond', () => {
    expect(warningsOf({ nearItems: 4 })).toEqual(['HELD_OUT_NEAR_DUPLICATES']);
    expect(warningsOf({ nearItems: 5 })).toEqual(['HELD_OUT_OVERLAP']);
  });

  it('is to be looked at where answers to other questions are alike, however many', () => {
    expect(warningsOf({ nearResponses: 150 })).toEqual(['HELD_OUT_NEAR_DUPLICATES']);
  });

  it('names the next step', () => {
    const heldOut = { items: 200, prompts: 1, responses: 0, nearResponses: 0, nearItems: 0 };
    for (const found of [heldOut, { ...heldOut, prompts: 0, nearResponses: 3 }]) {
      const payload = { items: 50, repeated: 0, anchors: null, heldOut: found };
      const [warning] = leakageWarnings(payload);
      expect(warning?.message).toMatch(
        /hold out other items\..*`duplicates` with `heldOut: drop`/i,
      );
    }
  });

  it('is none where nothing is shared, or nothing held out', () => {
    expect(warningsOf({})).toEqual([]);
    expect(leakageWarnings({ items: 5, repeated: 0, anchors: null, heldOut: null })).toEqual([]);
  });
});
