import { describe, expect, it } from 'vitest';
import { calculateBounds, evaluateChain, namedExamples, surveyChains } from '@ggmi/theory';
import type { BoundInput } from '@ggmi/theory';
import {
  boundBlocks,
  chainBlocks,
  exampleListBlocks,
  renderBlocks,
  surveyBlocks,
  verdictOverviewBlocks,
  type Block,
} from '../../src/index.js';

const shown = (blocks: readonly Block[], unicode = true): string =>
  renderBlocks(blocks, { width: 160, color: false, unicode });

const chainOf = (id: string) => namedExamples.find((example) => example.id === id)!.chain;

const chainShown = (id: string): string =>
  shown(chainBlocks({ headline: `${id}.`, evaluation: evaluateChain(chainOf(id)) }));

describe('a chain', () => {
  const text = chainShown('additive-noise');

  it('begins with its headline and how many statements fail', () => {
    expect(text.replaceAll('\n', ' ')).toMatch(
      /^additive-noise\. {2}Of the statements of the paper 3 hold, 4 fail; of the corrected ones 11 hold, 0 fail; of the general laws 8 hold, 0 fail\. /,
    );
  });

  it('shows each quantity with symbol, name, value and unit', () => {
    // H(D) of (0.7, 0.3).
    expect(text).toMatch(/^H\(S_anchor\) +entropy of the anchors +0\.610864 +nats\/dataset$/m);
  });

  it('names the reason for each quantity that it lacks', () => {
    expect(text).toMatch(/^I\(S_gen;Y\|S_anchor\) .* n\/a \(1\) +nats\/dataset$/m);
    expect(text).toContain('(1) not available: no target Y is part of this chain');
  });

  it('shows what a statement fails by, and what is put in its place', () => {
    expect(text).toMatch(/^GGMI bound \(after Gan & Liu\) +FAILS +-0\.0730092 +-0\.0998187/m);
    expect(text).toMatch(/^→ GGMI = ΔH − H\(S_anchor\|W\) .* holds +-0\.0730092 +-0\.0730092/m);
  });

  it('tells an inequality that holds with nothing left over from one with room', () => {
    expect(chainShown('reversible-noise-free')).toMatch(/^GGMI bound .* equality /m);
    expect(chainShown('filtering-curation')).toMatch(/^GGMI bound .* holds /m);
  });

  it('labels differential entropies', () => {
    const continuous = chainShown('linear-gaussian');
    expect(continuous).toMatch(/^ΔI .* nats\/dataset, differential$/m);
    expect(continuous).toMatch(/^I\(S_gen;W\) .* nats\/dataset$/m);
    expect(continuous).toMatch(/Bounds ─+\nnot available: unbounded loss/);
    expect(continuous).toContain('Exact. Natural logarithms');
  });

  it('gives estimates with two digits of their standard error', () => {
    const evaluation = evaluateChain(chainOf('additive-noise'));
    const quantities = evaluation.quantities.map((quantity) => ({
      ...quantity,
      ...({ kind: 'estimate', value: 0.123_456, standardError: 0.000_789 } as const),
    }));
    const estimated = shown(
      chainBlocks({ headline: '', evaluation: { ...evaluation, quantities } }),
    );
    expect(estimated).toMatch(/^D_TV\(D, D_M\) .* 0\.12346 ± 0\.00079 +probability$/m);
    expect(estimated).toContain('Exact, but for those by Monte Carlo');
  });

  it('is shown in ASCII too, without a sign that nobody can read', () => {
    const evaluation = evaluateChain(chainOf('additive-noise'));
    const ascii = shown(chainBlocks({ headline: 'κ', evaluation }), false);
    expect(ascii).toMatch(/^[\x20-\x7e\n]*$/);
    expect(ascii).not.toContain('\\u{');
  });
});

describe('bounds', () => {
  const input: BoundInput = {
    lossRange: [0, 2],
    anchor: { items: 1, information: 4 },
    synthetic: {
      items: 200,
      information: {
        kind: 'components',
        informationGain: 5,
        generatorFactorEntropy: 6,
        compressionBottleneck: -2,
        remainder: 0.5,
      },
      prompts: { kind: 'own-prompts', taskDivergence: 0.1, generationDivergence: 0.05 },
    },
  };
  const text = shown(boundBlocks(calculateBounds(input)));
  const [anchor = '', synthetic = ''] = text.split('post-training bound\n');

  it('are itemised, ΔI and H(e_M) as one term', () => {
    expect(synthetic).toMatch(/^C D_TV\(D, D_M\) +task divergence +0\.2 +loss$/m);
    expect(synthetic).toMatch(/^H\(e_M\) − ΔI +slack of the information flow +1 +nats\/dataset$/m);
  });

  it('are called vacuous where they are C or more, and only there', () => {
    expect(anchor).toContain('vacuous: C or more');
    expect(synthetic).not.toContain('vacuous');
  });

  it('say of a negative information that 0 stands for it, and only then', () => {
    expect(synthetic).toContain('! Clamped: the information came out negative');
    expect(anchor).not.toContain('Clamped');
  });

  it('put the n-aware gain beside GGMI, which components bound from below', () => {
    // 4 − (−2 + 1 + 0.5).
    expect(synthetic).toMatch(/^GGMI ≥ +\+4\.5 +nats\/dataset$/m);
    expect(synthetic).toMatch(/^n-aware gain, by the bounds on the signed gap +\+2\.52843 +loss$/m);
  });
});

describe('examples', () => {
  it('are listed with what they show', () => {
    expect(shown(exampleListBlocks(namedExamples))).toContain(
      'deterministic-generator    greedy decoding. ΔI = 0',
    );
  });

  it('are compared by a short table each', () => {
    const { id, title, chain } = namedExamples[1]!;
    const { verdicts } = evaluateChain(chain);
    const text = shown(verdictOverviewBlocks([{ id, title, verdicts }]));
    expect(text).toMatch(/^GGMI bound +FAILS +-0\.0268096 +2 of 2 hold$/m);
  });
});

describe('a survey', () => {
  const survey = surveyChains({ law: 'dirichlet', seed: 'report', chains: 40 });
  const rate = { chainsPerCpuSecond: 2345.6, chainsPerWallSecond: 1234.5 };
  const text = shown(surveyBlocks({ survey, worstIdentityError: 3.14e-15, rate }));

  it('names sampler, seed, sizes, the worst identity error and the rate', () => {
    expect(text).toMatch(
      /^40 random chains of the law 'dirichlet', seed 'report'.* is 3\.1e-15\.$/m,
    );
    expect(text).toContain('every probability row Dirichlet(1, …, 1)');
    expect(text).toContain('m = 1, n = 1; sizes: items 4');
    expect(text).toContain('2346 chains per CPU second of this process, 1235 per second');
  });

  it('gives shares with their standard error', () => {
    const { failed } = survey.rows.find(({ id }) => id === 'ggmi-bound')!;
    const share = failed / 40;
    const error = Math.sqrt((share * (1 - share)) / 40);
    const cells = `${(100 * share).toFixed(1)} ± ${(100 * error).toFixed(1)} %`;
    expect(text).toMatch(new RegExp(`^ggmi-bound +${failed} +40 +${cells} `, 'm'));
  });

  it('limits a share of which none was seen: 1 − 0.05^(1/40) = 7.22 %', () => {
    expect(text).toMatch(/^error-decomposition +0 +40 +0 \(≤ 7\.22 %\) /m);
  });
});
