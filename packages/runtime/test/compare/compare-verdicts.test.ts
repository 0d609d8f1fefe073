import type { Quantity, Verdict, VerdictComparison } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { compareVerdicts, type Concluded } from '../../src/compare/compare-verdicts.js';

/** The interval of the added arm minus the anchors. */
type Ends = readonly [lower: number, upper: number];

function differenceOf(arm: string, versus: string, [lower, upper]: Ends): Quantity {
  return {
    id: 'loss-difference',
    symbol: 'd',
    name: 'difference',
    section: { type: 'deployed' },
    arm,
    versus,
    source: 'host',
    outcome: {
      available: true,
      value: (lower + upper) / 2,
      unit: 'loss',
      kind: 'estimate',
      interval: { lower, upper, level: 0.9, method: 'bootstrap' },
      warnings: [],
    },
  };
}

function concluded(ends: Ends, winner?: string): Concluded {
  const verdict: Verdict = { available: true, sentence: 'so.', ...(winner && { winner }) };
  const quantities = [
    differenceOf('anchors+gpt', 'anchors', ends),
    // Other pairs say nothing of the data.
    differenceOf('anchors', 'base', [-2, -1]),
    differenceOf('anchors+gpt', 'gpt', [-2, -1]),
  ];
  return { verdict, quantities, generators: ['gpt'] };
}

function compared(
  here: Ends,
  there: Ends,
): Pick<VerdictComparison, 'agreement'> & { change: string } {
  const { agreement, effects } = compareVerdicts(concluded(here, 'gpt'), concluded(there, 'gpt'));
  expect(effects).toHaveLength(1);
  return { agreement, change: effects[0]!.change };
}

describe('the verdicts of two runs', () => {
  it('differ where data that harm in one help in the other, though the winner is one', () => {
    expect(compared([0.1, 0.2], [-0.2, -0.1])).toEqual({ agreement: 'different', change: 'sign' });
  });

  it('differ where one interval alone excludes 0, on either side and in either run', () => {
    const separation = { agreement: 'different', change: 'separation' };
    expect(compared([0.1, 0.2], [-0.1, 0.2])).toEqual(separation);
    expect(compared([-0.1, 0.2], [-0.2, -0.1])).toEqual(separation);
  });

  it('are the same where both intervals lie on one side of 0, or both hold it', () => {
    const none = { agreement: 'same', change: 'none' };
    expect(compared([0.1, 0.2], [0.3, 0.4])).toEqual(none);
    expect(compared([-0.1, 0], [0, 0.4])).toEqual(none);
  });

  it('differ in the winner, which one run may lack', () => {
    const agreement = (here?: string, there?: string) =>
      compareVerdicts(concluded([1, 2], here), concluded([1, 2], there)).agreement;
    expect(agreement('gpt', 'anchors')).toBe('different');
    expect(agreement('gpt')).toBe('different');
    expect(agreement()).toBe('same');
  });

  it('say of which run the comparison is void, as its held-out set is not held out', () => {
    const sound = concluded([1, 2], 'gpt');
    const loss: Quantity = {
      id: 'held-out-loss',
      symbol: 'R',
      name: 'loss',
      section: { type: 'deployed' },
      arm: 'gpt',
      source: 'host',
      outcome: {
        available: true,
        value: 1,
        unit: 'loss',
        kind: 'estimate',
        warnings: [{ code: 'HELD_OUT_OVERLAP', message: 'all of it' }],
      },
    };
    const leaky = { ...sound, quantities: [loss, ...sound.quantities] };
    const why = 'the held-out set is not held out (arm gpt): all of it';
    expect(compareVerdicts(leaky, sound).void).toBe(`of the reference, ${why}`);
    expect(compareVerdicts(sound, leaky).void).toBe(`of this run, ${why}`);
    expect(compareVerdicts(sound, sound)).not.toHaveProperty('void');
  });

  it('are not known to agree where a run has none, and change nothing where it lacks the arm', () => {
    const without: Concluded = {
      verdict: { available: false, reason: 'it failed' },
      quantities: [],
      generators: [],
    };
    const { agreement, effects } = compareVerdicts(concluded([1, 2], 'gpt'), without);
    expect(agreement).toBe('unknown');
    expect(effects).toMatchObject([
      {
        arm: 'anchors+gpt',
        versus: 'anchors',
        change: 'unknown',
        there: { available: false, reason: 'the run does not compare these arms' },
      },
    ]);
  });
});
