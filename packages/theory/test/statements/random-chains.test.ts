import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chainLaws,
  defaultChainSizes,
  discreteReadings,
  judgeDiscreteChain,
  surveyedChain,
  type ChainLaw,
  type DiscreteChain,
  type JudgedStatement,
} from '@ggmi/theory';

const laws = Object.keys(chainLaws) as ChainLaw[];
const seeds = fc.nat(1_000_000);
const runs = { numRuns: 100, seed: 20241001 };

function judgeAll(chain: DiscreteChain): readonly JudgedStatement[] {
  const { paper, general } = judgeDiscreteChain(chain, discreteReadings(chain));
  return [...paper.flatMap((verdict) => verdict.corrections), ...general];
}

function failures(chain: DiscreteChain): readonly string[] {
  return judgeAll(chain)
    .filter((judged) => judged.outcome === 'fails')
    .map((judged) => judged.id);
}

/** Weights that are the data, for the largest informations there are. */
function memorising(chain: DiscreteChain): DiscreteChain {
  const copy = (size: number) =>
    Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_u, w) => (w === row ? 1 : 0)),
    );
  return { ...chain, syntheticTrainer: copy(4), anchorTrainer: copy(4) };
}

describe.each(laws)('on %s chains', (law) => {
  it('every correction and every general law holds', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (number, sharp) => {
        const chain = surveyedChain({ law, seed: 'property' }, number);
        expect(failures(sharp ? memorising(chain) : chain)).toEqual([]);
      }),
      runs,
    );
  });

  it('they hold for two anchors and two items that share a prompt', () => {
    const sizes = {
      ...defaultChainSizes,
      items: 2,
      anchorItems: 2,
      syntheticItems: 2,
      promptFactors: 3,
    };
    fc.assert(
      fc.property(seeds, (number) => {
        const chain = surveyedChain({ law, seed: 'two items', sizes }, number);
        expect(failures(chain)).toEqual([]);
      }),
      runs,
    );
  });

  it('they hold for a prompt that merges anchors and a class that merges prompt factors', () => {
    fc.assert(
      fc.property(seeds, (number) => {
        const chain = surveyedChain({ law, seed: 'coarse' }, number);
        const coarse = {
          ...chain,
          prompt: [0, 1, 1, 0],
          promptFactor: chain.promptFactor.slice(0, 2),
        };
        expect(failures({ ...coarse, promptClass: [0, 1, 1, 0] })).toEqual([]);
      }),
      runs,
    );
  });
});

describe('information flow with δ = 0', () => {
  it('has no noise-free counter-example where one of the factors has a single state', () => {
    // With one state of e_M, S_gen is a function of e_p, and I(S_gen;W) ≤ I(e_p;W) by data
    // processing; with one state of e_p likewise. So the exclusive or of two bits is the smallest.
    const oneFactor = fc.constantFrom({ promptFactors: 1 }, { generatorFactors: 1 });
    fc.assert(
      fc.property(seeds, oneFactor, (number, single) => {
        const sizes = { ...defaultChainSizes, curationFactors: 1, ...single };
        const chain = surveyedChain(
          { law: 'dirichlet-independent-factors', seed: 'one', sizes },
          number,
        );
        const { paper } = judgeDiscreteChain(chain, discreteReadings(chain));
        expect(paper.find(({ id }) => id === 'information-flow')?.outcome).toBe('holds');
      }),
      runs,
    );
  });
});

describe('with a reversible prompt and a sufficient factor', () => {
  it('the GGMI bound is off by exactly the entropy that curation adds', () => {
    fc.assert(
      fc.property(seeds, (number) => {
        const readings = discreteReadings(
          surveyedChain({ law: 'dirichlet-reversible', seed: 'exact' }, number),
        );
        const excess = Number(readings.ggmi) - Number(readings['ggmi-bound']);
        expect(Math.abs(excess - Number(readings['curation-entropy']))).toBeLessThan(1e-12);
      }),
      runs,
    );
  });

  it('and without curation it is an equality, where ΔI = −ΔH + α H(S_anchor|W) is no free knob', () => {
    fc.assert(
      fc.property(seeds, (number) => {
        const chain = surveyedChain({ law: 'dirichlet-reversible', seed: 'tied' }, number);
        const plain = { ...chain, curationFactor: [1], curation: [[0], [1], [2], [3]] };
        const readings = discreteReadings(plain);
        expect(Math.abs(Number(readings.ggmi) - Number(readings['ggmi-bound']))).toBeLessThan(
          1e-12,
        );
        const tied =
          Number(readings['anchor-entropy-given-output']) - Number(readings['entropy-difference']);
        expect(Math.abs(Number(readings['information-gain']) - tied)).toBeLessThan(1e-12);
      }),
      runs,
    );
  });

  it('and additive independent noise reverses the printed inequality', () => {
    fc.assert(
      fc.property(seeds, (number) => {
        const chain = surveyedChain({ law: 'dirichlet-reversible', seed: 'reversed' }, number);
        const readings = discreteReadings({ ...chain, curation: 'addition-modulo' });
        expect(Number(readings.ggmi)).toBeGreaterThanOrEqual(
          Number(readings['ggmi-bound']) - 1e-12,
        );
      }),
      runs,
    );
  });
});

describe('among generators on the same anchors', () => {
  it('GGMI is largest for the one that emits a constant, and moves through I(S_gen;W) alone', () => {
    fc.assert(
      fc.property(seeds, (number) => {
        const chain = surveyedChain({ law: 'dirichlet', seed: 'constant' }, number);
        const constant = {
          ...chain,
          output: [0, 1, 2, 3].map(() => [2, 2, 2, 2]),
          curationFactor: [1],
          curation: [[0], [1], [2], [3]],
        };
        const ggmi = Number(discreteReadings(chain).ggmi);
        const largest = discreteReadings(constant);
        expect(Number(largest.ggmi)).toBeGreaterThanOrEqual(ggmi - 1e-12);
        expect(Number(largest.ggmi)).toBeCloseTo(Number(largest['anchor-information']), 12);
      }),
      runs,
    );
  });
});
