import { describe, expect, it } from 'vitest';
import { randomStream } from '@ggmi/numerics';
import { evaluateChain, namedExamples, quantityCatalog, type DiscreteDocument } from '@ggmi/theory';

const chainOf = (id: string) => namedExamples.find((example) => example.id === id)!.chain;

describe('an evaluation', () => {
  it('of a discrete chain lists every quantity of the catalog once, in its order', () => {
    const { quantities } = evaluateChain(chainOf('additive-noise'));
    expect(quantities.map(({ id }) => id)).toEqual(Object.keys(quantityCatalog));
  });

  it('puts the gain that knows m, n and the divergences beside GGMI', () => {
    // GGMI is largest for the constant generator, and the size-aware gain is negative: its task
    // divergence of 0.7 outweighs the anchor-only bound √(h(0.3)/2) = 0.553.
    const { bounds } = evaluateChain(chainOf('constant-generator'));
    if ('missing' in bounds) throw new Error(bounds.missing);
    const information = -(0.3 * Math.log(0.3) + 0.7 * Math.log(0.7));
    expect(bounds.ggmi.value).toBeCloseTo(information, 14);
    expect(bounds.sizeAwareGain.signed).toBeCloseTo(Math.sqrt(information / 2) - 0.7, 14);
  });

  it('bounds the shared prompt by its divergence alone', () => {
    const { bounds } = evaluateChain(chainOf('shared-prompt'));
    if ('missing' in bounds) throw new Error(bounds.missing);
    expect(bounds.synthetic.signed.value).toBeCloseTo(0.5, 7);
  });

  it('has no bounds without a loss, with a constant one, and with an unbounded one', () => {
    const { loss: _loss, ...lossless } = chainOf('additive-noise') as DiscreteDocument;
    expect(evaluateChain(lossless).bounds).toEqual({ missing: 'the chain has no loss table' });
    const flat = {
      ...lossless,
      loss: {
        table: [
          [0, 0],
          [0, 0],
        ],
      },
    };
    expect(evaluateChain(flat).bounds).toEqual({ missing: 'the loss is the same everywhere' });
    expect(evaluateChain(chainOf('linear-gaussian')).bounds).toEqual({ missing: 'unbounded loss' });
  });

  it('estimates total variation of a linear-Gaussian chain only when it is asked to', () => {
    const chain = chainOf('linear-gaussian');
    const totalVariation = { samples: 100, random: randomStream('evaluation') };
    const estimated = (options: object) =>
      evaluateChain(chain, options).quantities.filter(({ kind }) => kind === 'estimate');
    expect(estimated({})).toEqual([]);
    expect(estimated({ totalVariation }).map(({ id }) => id)).toEqual([
      'task-divergence',
      'generation-divergence',
      'task-divergence-given-prompt',
      'generation-divergence-given-prompt',
    ]);
  });

  it('judges no statement by an estimate, and says so', () => {
    const totalVariation = { samples: 100, random: randomStream('evaluation') };
    const { verdicts } = evaluateChain(chainOf('linear-gaussian'), { totalVariation });
    expect(verdicts.general.find(({ id }) => id === 'pinsker-task')).toMatchObject({
      outcome: 'unavailable',
      reason: 'D_TV(D, D_M) is an estimate here, and statements are judged on exact numbers',
    });
  });
});
