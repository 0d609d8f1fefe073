import { readFileSync } from 'node:fs';
import type { Quantity } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkConfig } from '../../src/check/check-config.js';
import type { ConfigInput } from '../../src/config/define-config.js';
import { evaluateInMemory } from '../../src/run/evaluate-in-memory.js';
import { fixtures } from '../check/problems-of.js';

const file = new URL('../../../../examples/discrete.yaml', import.meta.url);
const example: ConfigInput = {
  // The example is a config: the check says so if it is not.
  ...(parse(readFileSync(file, 'utf8')) as ConfigInput),
  plugins: ['./plugins/toy.js', './plugins/discrete.js'],
};

/** The quantities of the example with some of its sections replaced. */
async function evaluated(change: Partial<ConfigInput>): Promise<readonly Quantity[]> {
  const data = { ...example, ...change };
  const checked = await checkConfig({ data, workingDirectory: fixtures });
  const { summary } = await evaluateInMemory(checked, new AbortController().signal);
  if (summary === undefined) throw new TypeError('no summary');
  return summary.quantities;
}

/** A replicate reading of R replicates by both estimators. */
function readingOf(replicates: number): ConfigInput['readings'] {
  return {
    replicates: { type: 'replicate', replicates, estimators: ['plug-in', 'miller-madow'] },
  };
}

const quantities = await evaluated({ readings: readingOf(400) });

/** A number that must be there. */
function available(id: string, arm: string, source: string) {
  const found = quantities.find(
    (each) => each.id === id && each.arm === arm && each.source === source,
  );
  if (found?.outcome.available !== true) throw new TypeError(`no ${id} of ${arm} by ${source}`);
  return found.outcome;
}

function exact(id: string, arm: string): number {
  const outcome = available(id, arm, 'exact');
  expect(outcome.kind).toBe('exact');
  return outcome.value;
}

const arms = ['anchors', 'faithful', 'erratic'];
const generators = ['faithful', 'erratic'];
const estimators = ['plug-in', 'miller-madow'];

/** H in nats. */
function entropy(law: readonly number[]): number {
  return -law.reduce((sum, p) => sum + p * Math.log(p), 0);
}

describe('the truth of the discrete example', () => {
  it('has I(S_anchor;W′) = H(W′) − H(W′|S_anchor), as computed by hand', () => {
    // W′ is the anchor with 0.8, else either other symbol with 0.1.
    const weights = [0.5, 0.3, 0.2].map((p) => 0.1 + 0.7 * p);
    const truth = entropy(weights) - entropy([0.8, 0.1, 0.1]);
    expect(exact('mutual-information', 'anchors')).toBeCloseTo(truth, 12);
    expect(exact('entropy-item', 'anchors')).toBeCloseTo(entropy([0.5, 0.3, 0.2]), 12);
  });

  it('has ΔI as the entropy of the model’s factor, once per item', () => {
    // μ adds e_M to the prompt: given the prompt, M is e_M shifted.
    const perItem = entropy([0.75, 0.25]);
    expect(exact('information-gain-per-item', 'faithful')).toBeCloseTo(perItem, 12);
    expect(exact('information-gain', 'faithful')).toBeCloseTo(2 * perItem, 12);
  });

  it('has the anchors’ gap of 0–1 loss: risk minus training loss', () => {
    // The training loss is 1 − 0.8; the risk is 1 − Σ D(z) P(W′ = z).
    const hit = [0.5, 0.3, 0.2].reduce((sum, p) => sum + p * (0.1 + 0.7 * p), 0);
    expect(exact('generalization-gap', 'anchors')).toBeCloseTo(1 - hit - 0.2, 12);
  });
});

describe('the bounds of the discrete example', () => {
  it('are √(I/2) and √((I + ln 2)/2) for one anchor and a loss in [0, 1]', () => {
    const information = exact('mutual-information', 'anchors');
    for (const generator of generators) {
      expect(exact('anchor-bound', generator)).toBeCloseTo(Math.sqrt(information / 2), 12);
      expect(exact('anchor-bound-absolute', generator)).toBeCloseTo(
        Math.sqrt((information + Math.LN2) / 2),
        12,
      );
    }
  });

  it('are the divergences plus √(I(S_gen;W|p)/4) for two items that share a prompt', () => {
    for (const generator of generators) {
      const shift =
        exact('task-divergence-given-prompt', generator) +
        exact('generation-divergence-given-prompt', generator);
      const information = exact('synthetic-information-given-prompt', generator);
      const bound = exact('post-training-bound', generator);
      expect(bound).toBeCloseTo(shift + Math.sqrt(information / 4), 12);
      expect(exact('post-training-bound-absolute', generator)).toBeCloseTo(
        shift + Math.sqrt((information + Math.LN2) / 4),
        12,
      );
    }
  });

  it('hold for the exact gaps and errors', () => {
    for (const generator of generators) {
      const gap = Math.abs(exact('generalization-gap', generator));
      expect(gap).toBeLessThanOrEqual(exact('post-training-bound', generator));
      expect(exact('synthetic-error', generator)).toBeLessThanOrEqual(
        exact('post-training-bound-absolute', generator),
      );
      expect(Math.abs(exact('generalization-gap', 'anchors'))).toBeLessThanOrEqual(
        exact('anchor-bound', generator),
      );
    }
  });

  it('differ by the n-aware gain, in both forms', () => {
    for (const generator of generators) {
      for (const form of ['', '-absolute']) {
        const difference =
          exact(`anchor-bound${form}`, generator) - exact(`post-training-bound${form}`, generator);
        expect(exact(`n-aware-gain${form}`, generator)).toBeCloseTo(difference, 12);
      }
    }
  });

  it('say what they bound and that the prompt is shared', () => {
    const bound = quantities.find(
      ({ id, source }) => id === 'post-training-bound' && source === 'exact',
    );
    expect(bound?.note).toBe(
      'Bounds |E[R_D(W) − R̂_{S_gen}(W)]|. Given the prompt, which the items of a data set share.',
    );
  });
});

describe('the estimates of the discrete example', () => {
  // 400 replicates; standard errors by the host's jackknife. Plug-in bias of 6 × 3 symbols is
  // 10/(2·400) = 0.0125 nats, less than one standard error.
  it.each(arms)('read the information of %s within 4 SE of the truth', (arm) => {
    const truth = exact('mutual-information', arm);
    for (const estimator of estimators) {
      const { value, standardError } = available('mutual-information', arm, estimator);
      expect(Math.abs(value - truth)).toBeLessThan(4 * standardError!);
    }
  });

  it.each(generators)('read GGMI of %s within 4 SE of the truth', (generator) => {
    const truth = exact('ggmi', generator);
    for (const estimator of estimators) {
      const { value, standardError } = available('ggmi', generator, estimator);
      expect(Math.abs(value - truth)).toBeLessThan(4 * standardError!);
    }
  });

  it.each(arms)('read the entropy of an item of %s within 4 SE of the truth', (arm) => {
    const truth = exact('entropy-item', arm);
    for (const estimator of estimators) {
      const { value, standardError } = available('entropy-item', arm, estimator);
      expect(Math.abs(value - truth)).toBeLessThan(4 * standardError!);
    }
  });

  it.each(arms)('read the gap of %s within 4 SE of the truth', (arm) => {
    const { value, standardError } = available('generalization-gap', arm, 'host');
    const truth = exact('generalization-gap', arm);
    expect(Math.abs(value - truth)).toBeLessThan(4 * standardError!);
  });
});

describe('a chain of two anchors', () => {
  it('is enumerated with the prompts of all pairs of symbols', async () => {
    const firstAnchor = [0, 1, 2].flatMap((first) =>
      [0, 1, 2].map(() => [0, 1, 2].map((symbol) => Number(symbol === first))),
    );
    const { faithful } = example.generators;
    const options = { ...faithful!.options, promptFactor: firstAnchor };
    const found = await evaluated({
      anchors: { ...example.anchors, count: 2 },
      generators: { faithful: { ...faithful!, options } },
      readings: readingOf(8),
    });
    const truth = found.find(({ id }) => id === 'anchor-entropy');
    const twice = 2 * entropy([0.5, 0.3, 0.2]);
    expect(truth?.outcome).toMatchObject({ value: expect.closeTo(twice, 12) });
  });
});

describe('a chain that cannot be enumerated', () => {
  it('says why instead of a number: several items whose prompt does not fix e_p', async () => {
    const rows = [
      [0.5, 0.5, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    const { faithful } = example.generators;
    const options = { ...faithful!.options, promptFactor: rows };
    const generatorsOfChange = { faithful: { ...faithful!, options } };
    const found = await evaluated({ generators: generatorsOfChange, readings: readingOf(20) });
    const truths = found.filter(({ source }) => source === 'exact');
    expect(truths.map(({ id, arm }) => [id, arm])).toEqual([['mutual-information', 'faithful']]);
    expect(truths[0]?.outcome).toMatchObject({
      available: false,
      reason: expect.stringMatching(/promptFactor\[0\].*one entry 1 and the rest 0/),
    });
  });

  it('says which sizes of data set the trainer has a table for', async () => {
    const found = await evaluated({
      anchors: { ...example.anchors, count: 1 },
      generators: { faithful: { ...example.generators['faithful']!, count: 3 } },
      readings: readingOf(8),
      limits: { onFailure: 'continue' },
    });
    const truth = found.find(({ id, source }) => id === 'mutual-information' && source === 'exact');
    expect(truth?.outcome).toMatchObject({
      available: false,
      reason: expect.stringMatching(/received 3 items, expected one of the sizes .*: 1, 2/),
    });
  });
});
