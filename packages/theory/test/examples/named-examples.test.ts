import { describe, expect, it } from 'vitest';
import {
  evaluateChain,
  namedExamples,
  readingsOf,
  type JudgedStatement,
  type Readings,
} from '@ggmi/theory';

function evaluate(id: string): {
  readonly readings: Readings;
  readonly statement: (name: string) => Extract<JudgedStatement, { slack: number }>;
} {
  const example = namedExamples.find((candidate) => candidate.id === id);
  if (example === undefined) throw new Error(`no example ${id}`);
  // Through JSON, as a file would bring it.
  const { quantities, verdicts } = evaluateChain(JSON.parse(JSON.stringify(example.chain)));
  const all: readonly JudgedStatement[] = [
    ...verdicts.paper.flatMap((verdict) => [verdict, ...verdict.corrections]),
    ...verdicts.general,
  ];
  return {
    readings: readingsOf(quantities),
    statement: (name) => {
      const found = all.find((judged) => judged.id === name);
      if (found === undefined || found.outcome === 'unavailable') throw new Error(`no ${name}`);
      return found;
    },
  };
}

describe('the stored chains', () => {
  it('have different names', () => {
    expect(new Set(namedExamples.map(({ id }) => id)).size).toBe(namedExamples.length);
  });

  it.each(namedExamples.map(({ id }) => id))('%s breaks no correction and no general law', (id) => {
    const { chain } = namedExamples.find((example) => example.id === id)!;
    const { verdicts } = evaluateChain(chain);
    const judged = [
      ...verdicts.paper.flatMap((verdict) => verdict.corrections),
      ...verdicts.general,
    ];
    expect(judged.filter(({ outcome }) => outcome === 'fails')).toEqual([]);
  });
});

describe('the general laws', () => {
  const { readings, statement } = evaluate('additive-noise');
  it.each<readonly [string, number, number]>([
    [
      'data-processing-curation',
      Number(readings['anchor-synthetic-information']),
      Number(readings['anchor-output-information']),
    ],
    [
      'data-processing-training',
      Number(readings['anchor-weights-information']),
      Number(readings['anchor-synthetic-information']),
    ],
    [
      'data-processing-weights',
      Number(readings['anchor-weights-information']),
      Number(readings['synthetic-information']),
    ],
    [
      'faithful-and-diverse',
      Number(readings['synthetic-entropy']),
      Number(readings['anchor-synthetic-information']) +
        Number(readings['synthetic-entropy-given-anchor']),
    ],
    ['pinsker-task', 2 * Number(readings['task-divergence']) ** 2, Number(readings['task-kl'])],
    [
      'pinsker-generation',
      2 * Number(readings['generation-divergence']) ** 2,
      Number(readings['generation-kl']),
    ],
    [
      'convexity-task',
      Number(readings['task-divergence']),
      Number(readings['task-divergence-given-prompt']),
    ],
    [
      'convexity-generation',
      Number(readings['generation-divergence']),
      Number(readings['generation-divergence-given-prompt']),
    ],
  ])('%s compares what its text names', (id, left, right) => {
    expect(statement(id)).toMatchObject({ outcome: 'holds', left, right });
  });
});

describe('reversible-noise-free', () => {
  const { readings, statement } = evaluate('reversible-noise-free');
  it('makes the GGMI bound an equality', () => {
    expect(Math.abs(statement('ggmi-bound').slack)).toBeLessThan(1e-12);
    expect(readings['prompt-factor-defect']).toBeCloseTo(0, 12);
    expect(readings['curation-entropy']).toBe(0);
  });
  it('has ΔI = h(0.1), the entropy of the bit that the generator adds', () => {
    const entropy = -(0.9 * Math.log(0.9) + 0.1 * Math.log(0.1));
    expect(readings['information-gain']).toBeCloseTo(entropy, 14);
  });
});

describe('additive-noise', () => {
  const { readings, statement } = evaluate('additive-noise');
  it('breaks the GGMI bound by exactly H(S_gen) − H(M(p))', () => {
    expect(statement('ggmi-bound').outcome).toBe('fails');
    expect(statement('ggmi-bound').slack).toBeCloseTo(-Number(readings['curation-entropy']), 12);
    // P(M = 1) = 0.3·0.9 + 0.7·0.1 = 0.34, P(S_gen = 1) = 0.34·0.85 + 0.66·0.15 = 0.388.
    const binary = (p: number): number => -p * Math.log(p) - (1 - p) * Math.log(1 - p);
    expect(readings['curation-entropy']).toBeCloseTo(binary(0.388) - binary(0.34), 14);
  });
  it('is mended by adding that term', () => {
    expect(statement('ggmi-bound-exact').outcome).toBe('holds');
  });
});

describe('filtering-curation', () => {
  it('keeps the GGMI bound, with the entropy that was removed as room', () => {
    const { readings, statement } = evaluate('filtering-curation');
    expect(statement('ggmi-bound').outcome).toBe('holds');
    expect(Number(readings['curation-entropy'])).toBeLessThan(-0.1);
    expect(statement('ggmi-bound').slack).toBeCloseTo(-Number(readings['curation-entropy']), 12);
  });
});

describe('deterministic-generator', () => {
  it('has ΔI = 0', () => {
    const { readings } = evaluate('deterministic-generator');
    expect(readings['information-gain']).toBe(0);
    expect(readings['information-gain-per-item']).toBe(0);
  });
});

describe('constant-generator', () => {
  it('has the largest GGMI there is and is worse than no synthetic data', () => {
    const { readings } = evaluate('constant-generator');
    expect(readings.ggmi).toBe(readings['anchor-information']);
    expect(readings['synthetic-information']).toBe(0);
    expect(readings['synthetic-risk']).toBeCloseTo(0.7, 14);
    expect(readings['anchor-risk']).toBeCloseTo(2 * 0.3 * 0.7, 14);
  });
});

describe('information-flow-xor', () => {
  const { readings, statement } = evaluate('information-flow-xor');
  it('breaks the information flow with δ = 0 by ln 2', () => {
    expect(statement('information-flow').slack).toBeCloseTo(-Math.LN2, 14);
    expect(readings['compression-bottleneck']).toBeCloseTo(0, 14);
    expect(readings['information-flow-slack']).toBeCloseTo(0, 14);
  });
  it('is mended by δ* = I(e_M;e_p|W) = ln 2', () => {
    expect(readings['information-flow-remainder']).toBeCloseTo(Math.LN2, 14);
    expect(statement('information-flow-exact').outcome).toBe('holds');
  });
});

describe('information-flow-curation', () => {
  const { readings, statement } = evaluate('information-flow-curation');
  it('breaks the information flow with one state of each factor', () => {
    expect(statement('information-flow').slack).toBeCloseTo(-Math.LN2, 14);
    expect(readings['generator-factor-entropy']).toBe(0);
  });
  it('is mended by δ* = I(ε;W|e_M,e_p) = ln 2', () => {
    expect(readings['information-flow-remainder']).toBeCloseTo(Math.LN2, 14);
  });
});

describe('constant-learner', () => {
  const { readings, statement } = evaluate('constant-learner');
  it('has I(S;W) = 0 and E|gap| = ½, so the absolute value cannot stand inside', () => {
    expect(readings['anchor-information']).toBe(0);
    expect(readings['anchor-error']).toBe(0.5);
    expect(statement('anchor-only-bound')).toMatchObject({
      outcome: 'fails',
      right: 0,
      slack: -0.5,
    });
  });
  it('keeps the bound on the signed gap, which is 0', () => {
    expect(readings['anchor-gap']).toBe(0);
    expect(statement('anchor-only-bound-signed').outcome).toBe('holds');
  });
  it('keeps the absolute bound with ln 2, √(ln 2 / 2) = 0.589', () => {
    expect(statement('anchor-only-bound-absolute').right).toBeCloseTo(Math.sqrt(Math.LN2 / 2), 14);
    expect(statement('anchor-only-bound-absolute').outcome).toBe('holds');
  });
});

describe('shared-prompt', () => {
  const { readings, statement } = evaluate('shared-prompt');
  it('has gap ½ and I = ln 2 against the mixture bound √(ln 2 / 20) = 0.186', () => {
    expect(readings['synthetic-gap-own-law']).toBeCloseTo(0.5, 14);
    expect(readings['synthetic-information']).toBeCloseTo(Math.LN2, 14);
    expect(statement('weights-information-bound').right).toBeCloseTo(Math.sqrt(Math.LN2 / 20), 14);
    expect(statement('weights-information-bound').outcome).toBe('fails');
  });
  it('has nothing left to bound once the prompt is known', () => {
    expect(readings['synthetic-information-given-prompt']).toBeCloseTo(0, 14);
    expect(readings['synthetic-gap-given-prompt']).toBeCloseTo(0, 14);
    expect(statement('weights-information-bound-given-prompt').outcome).toBe('holds');
  });
  it('keeps the conditional post-training bound: ½ ≤ E_p D_TV(D, D_M(·|p)) = ½', () => {
    expect(statement('post-training-bound').outcome).toBe('fails');
    expect(statement('post-training-bound-signed').left).toBeCloseTo(0.5, 14);
    expect(statement('post-training-bound-signed').right).toBeCloseTo(0.5, 14);
  });
});

describe('memorising-learner', () => {
  it('knows all there is to know and has gap ¼: two fair coins agree half the time', () => {
    const { readings } = evaluate('memorising-learner');
    expect(readings['synthetic-information']).toBeCloseTo(2 * Math.LN2, 14);
    expect(readings['synthetic-information']).toBe(readings['synthetic-entropy']);
    // The training error is 0 where both items agree and ½ otherwise; the risk is ½ throughout.
    expect(readings['synthetic-gap']).toBeCloseTo(0.25, 14);
  });
});

describe('linear-gaussian', () => {
  it('has no bound that needs C or σ, and says why', () => {
    const { chain } = namedExamples.find(({ id }) => id === 'linear-gaussian')!;
    const { verdicts } = evaluateChain(chain);
    const bounds = [
      'error-decomposition',
      'weights-information-bound',
      'anchor-only-bound',
      'post-training-bound',
    ];
    for (const verdict of verdicts.paper.filter(({ id }) => bounds.includes(id))) {
      expect(verdict).toMatchObject({ outcome: 'unavailable', reason: 'unbounded loss' });
    }
  });
  it('breaks the GGMI bound by the differential entropy that curation adds', () => {
    const { readings, statement } = evaluate('linear-gaussian');
    expect(statement('ggmi-bound').slack).toBeCloseTo(-Number(readings['curation-entropy']), 9);
    expect(statement('ggmi-bound-exact').outcome).toBe('holds');
  });
});
