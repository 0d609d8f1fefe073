import type { Quantity } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { trainingsNote } from '../../../src/readings/deployed/training-count.js';
import { verdictOf } from '../../../src/readings/deployed/verdict.js';

/** Deployed quantities of arms with the given true losses and one half-width for all differences. */
function deployed(losses: Readonly<Record<string, number>>, halfWidth: number): Quantity[] {
  const common = { symbol: '', name: '', section: { type: 'deployed' }, source: 'host' } as const;
  const available = { available: true, unit: 'loss', kind: 'estimate', warnings: [] } as const;
  const arms = Object.entries(losses);
  return [
    ...arms.map(([arm, value]): Quantity => ({
      ...common,
      id: 'held-out-loss',
      arm,
      outcome: { ...available, value },
    })),
    ...arms.flatMap(([arm, loss]) =>
      arms
        .filter(([versus]) => versus !== arm)
        .map(([versus, other]): Quantity => {
          const value = loss - other;
          const bounds = { lower: value - halfWidth, upper: value + halfWidth };
          const interval = { ...bounds, level: 0.9, method: 'bootstrap' } as const;
          const outcome = { ...available, value, interval };
          return { ...common, id: 'loss-difference', arm, versus, outcome };
        }),
    ),
  ];
}

const losses = { base: 0.5, anchors: 0.4, a: 0.42, b: 0.45, 'anchors+a': 0.35, 'anchors+b': 0.41 };

function sentence(halfWidth: number, values: Readonly<Record<string, number>> = losses): string {
  const verdict = verdictOf(deployed(values, halfWidth), ['a', 'b']);
  return verdict.available ? verdict.sentence : verdict.reason;
}

describe('a verdict', () => {
  it('says which generators copy the anchors: their gain is that of counting anchors twice', () => {
    const copies: Quantity = {
      id: 'anchor-copies',
      symbol: '',
      name: '',
      section: { type: 'generators' },
      arm: 'b',
      source: 'host',
      outcome: {
        available: true,
        value: 0.5,
        unit: 'ratio',
        kind: 'exact',
        warnings: [{ code: 'ANCHOR_COPIES', message: '' }],
      },
    };
    const verdict = verdictOf([...deployed(losses, 0.001), copies], ['a', 'b']);
    expect(verdict).toMatchObject({
      sentence: expect.stringMatching(
        /; 50\.0 % of the responses of b nearly repeat anchors, which counts these twice[^;]*\.$/,
      ) as string,
    });
    expect(sentence(0.001)).not.toContain('repeat anchors');
  });

  it('names the arm that beats every other', () => {
    const verdict = verdictOf(deployed(losses, 0.001), ['a', 'b']);
    expect(verdict).toMatchObject({ available: true, winner: 'anchors+a' });
  });

  it('names nobody where one interval reaches 0', () => {
    // anchors+a and anchors differ by 0.05: an interval of ±0.06 does not separate them.
    const verdict = verdictOf(deployed(losses, 0.06), ['a', 'b']);
    expect(verdict).not.toHaveProperty('winner');
    expect(sentence(0.06)).toContain('no single arm beats every other');
  });

  it('ranks the generators only where their own interval excludes 0', () => {
    expect(sentence(0.001)).toContain('the best generator is a');
    expect(sentence(0.001)).toContain('the best generator is a, alone and added to the anchors');
    // Alone they differ by 0.03, added by 0.06.
    expect(sentence(0.04)).toContain('added to the anchors the best generator is a, alone the');
    expect(sentence(0.07)).toContain('do not separate the generators');
  });

  it('says that data help only with an interval below 0, and harm only with one above', () => {
    expect(sentence(0.001)).toContain('alone help for 2 of 2 generators (most: a, loss -0.0800');
    expect(sentence(0.001)).toContain('added to the anchors help for 1 of 2 generators');
    expect(sentence(0.001)).toContain('harm for 1 of 2 (most: anchors+b, loss +0.0100');
    expect(sentence(0.2)).toContain('alone make no difference that the intervals separate');
  });

  it('speaks of the arms that were compared, and names those that failed', () => {
    const failed = ['b', 'anchors+b'];
    const quantities = deployed(losses, 0.001)
      .filter(
        ({ id, arm, versus }) =>
          id === 'held-out-loss' || ![arm, versus].some((each) => failed.includes(each!)),
      )
      .map((quantity): Quantity =>
        failed.includes(quantity.arm!)
          ? { ...quantity, outcome: { available: false, reason: 'it broke' } }
          : quantity,
      );
    const verdict = verdictOf(quantities, ['a', 'b']);
    expect(verdict).toMatchObject({ available: true, winner: 'anchors+a' });
    expect(verdict).toHaveProperty(
      'sentence',
      expect.stringContaining('nothing is said of b, anchors+b, which failed'),
    );
  });

  it('is refused where no two arms have a result', () => {
    const quantities = deployed({ base: 0.5 }, 0);
    expect(verdictOf(quantities, [])).toMatchObject({
      available: false,
      reason: expect.stringContaining('nothing to compare it with'),
    });
  });

  it('begins with the decision where there is training on the anchors twice', () => {
    // anchors+a has 0.35, anchors+b 0.41; half the width of an interval is 0.01.
    const decision = (loss: number) =>
      /: (.*?);/.exec(sentence(0.01, { ...losses, 'anchors twice': loss }))?.[1];
    expect(decision(0.43)).toBe(
      'the data of a and b, added to the anchors, help beyond training twice as long on the anchors (most: anchors+a, loss -0.0800 [-0.0900, -0.0700] against that)',
    );
    expect(decision(0.39)).toBe(
      'the data of a, added to the anchors, help beyond training twice as long on the anchors (anchors+a, loss -0.0400 [-0.0500, -0.0300] against that)',
    );
    expect(decision(0.355)).toBe(
      "no generator's data are shown to help beyond training twice as long on the anchors (nearest: anchors+a, loss -0.00500 [-0.0150, 0.00500] against that)",
    );
    expect(decision(0.3)).toBe(
      "no generator's data help as much as training twice as long on the anchors (nearest: anchors+a, loss +0.0500 [0.0400, 0.0600] against that)",
    );
    expect(sentence(0.1, { ...losses, 'anchors twice': 0.39 })).toContain(
      "no generator's data are separated from training twice as long on the anchors (nearest: anchors+a, loss -0.0400",
    );
  });

  it('says of a gain whether the control trains on less', () => {
    const warned = (values: Readonly<Record<string, number>>) =>
      deployed(values, 0.01).map((quantity): Quantity => {
        const { arm, versus, outcome } = quantity;
        if (arm !== 'anchors+a' || versus !== 'anchors twice' || !outcome.available)
          return quantity;
        const warnings = [{ code: 'CONTROL_TRAINED_LESS' as const, message: '' }];
        return { ...quantity, outcome: { ...outcome, warnings } };
      });
    const clause = /; that control trains on fewer items than anchors\+a, so that/;
    const against = (loss: number) =>
      verdictOf(warned({ ...losses, 'anchors twice': loss }), ['a', 'b']);
    expect(against(0.39)).toMatchObject({ sentence: expect.stringMatching(clause) as string });
    // What does not even reach the shorter training needs no such doubt.
    expect(against(0.3)).not.toMatchObject({ sentence: expect.stringMatching(clause) as string });
  });

  it('still names the arm with the lowest loss after the decision', () => {
    const verdict = verdictOf(deployed({ ...losses, 'anchors twice': 0.3 }, 0.001), ['a', 'b']);
    expect(verdict).toMatchObject({
      winner: 'anchors twice',
      sentence: expect.stringContaining(
        '; of all arms, anchors twice has the lowest held-out loss',
      ) as string,
    });
  });

  it('decides about one generator by its name', () => {
    const one = { base: 0.5, anchors: 0.4, a: 0.42, 'anchors+a': 0.35 };
    const decision = (loss: number) => {
      const verdict = verdictOf(deployed({ ...one, 'anchors twice': loss }, 0.01), ['a']);
      return verdict.available ? verdict.sentence : '';
    };
    expect(decision(0.3)).toContain('): the data of a do not help as much as training twice');
    expect(decision(0.355)).toContain('): the data of a are not separated from training twice');
  });

  it('says over what its intervals are, where the losses say how often each arm was trained', () => {
    const said = (note: string) => {
      const quantities = deployed(losses, 0.001).map((quantity) =>
        quantity.id === 'held-out-loss' ? { ...quantity, note } : quantity,
      );
      const verdict = verdictOf(quantities, ['a', 'b']);
      return verdict.available ? verdict.sentence.split(': ')[0] : verdict.reason;
    };
    const items = 'Held-out data say (90 % paired intervals over held-out items';
    expect(said(`80 held-out items; ${trainingsNote(1)}.`)).toBe(
      `${items}, one training of each arm)`,
    );
    expect(said(`80 held-out items; ${trainingsNote(2)}.`)).toBe(
      `${items} and 2 trainings of each arm)`,
    );
  });

  it('claims nothing between one generator under two names', () => {
    const twice = {
      base: 0.5,
      anchors: 0.4,
      a: 0.42,
      b: 0.42,
      'anchors+a': 0.39,
      'anchors+b': 0.39,
    };
    expect(sentence(0, twice)).toContain('do not separate the generators');
    expect(sentence(0, twice)).toContain('no single arm beats every other');
  });

  it('is refused where held-out texts stand in the training data', () => {
    const message = '200 share their prompt';
    const overlap = deployed(losses, 0.001).map((quantity) =>
      quantity.id === 'held-out-loss' && quantity.arm === 'a' && quantity.outcome.available
        ? {
            ...quantity,
            outcome: {
              ...quantity.outcome,
              warnings: [{ code: 'HELD_OUT_OVERLAP', message } as const],
            },
          }
        : quantity,
    );
    const reason = `the held-out set is not held out (arm a): ${message}`;
    expect(verdictOf(overlap, ['a', 'b'])).toEqual({ available: false, reason });
  });

  it('says why where the comparison as deployed failed', () => {
    const [first] = deployed(losses, 0.001);
    const failed = { ...first!, outcome: { available: false, reason: 'it broke' } } as const;
    expect(verdictOf([failed], ['a'])).toMatchObject({
      reason: 'the comparison as deployed has no result: it broke',
    });
  });

  it('speaks of no synthetic data where there is no generator', () => {
    const verdict = verdictOf(deployed({ base: 0.5, anchors: 0.4 }, 0.001), []);
    expect(verdict.available && verdict.sentence).not.toContain('synthetic');
  });

  it('is refused without a comparison as deployed', () => {
    expect(verdictOf([], ['a'])).toMatchObject({ available: false });
  });
});
