import type { MatrixRows, Quantity } from '@ggmi/core';
import { linearGaussianQuantities, type LinearGaussianChain } from '@ggmi/theory';
import { describe, expect, it } from 'vitest';
import type { ConfigInput } from '../../src/config/define-config.js';
import { openHost } from '../../src/host/open-host.js';
import type { PlanContext } from '../../src/readings/plan-context.js';
import { declaredLaws } from '../../src/truth/declared-laws.js';
import { exactQuantities } from '../../src/truth/exact-quantities.js';
import { linearGaussianChainOf } from '../../src/truth/linear-gaussian-chain-of.js';
import { fixtureProvisions } from '../host/open-fixture-host.js';
import { checkedLinearGaussian } from '../run/linear-gaussian-config.js';

const section = { type: 'reading', reading: 'replicates', readingType: 'replicate' } as const;
const toy = (name: string) => `@ggmi/backend-toy/${name}`;

/** Two anchors and three synthetic items in two dimensions. */
const planar: Partial<ConfigInput> = {
  anchors: {
    use: toy('gaussian-source'),
    options: { dimensions: 2, variance: 4, correlation: 0.5 },
    count: 2,
  },
  generators: {
    faithful: {
      use: toy('linear-gaussian'),
      options: { dimensions: 2, gain: 3, noise: 2, curationNoise: 0.5 },
      count: 3,
    },
  },
  trainer: {
    use: toy('linear-map'),
    options: {
      map: [
        [1, 2],
        [0, 1],
      ],
      noise: 0.5,
    },
  },
};

/** The same chain written down by hand; p is all of the anchors in order. */
const byHand: LinearGaussianChain = {
  itemCovariance: [
    [4, 2],
    [2, 4],
  ],
  anchorItems: 2,
  promptMap: diagonal(4, 1),
  // 3 times the mean of the two blocks of the prompt.
  generatorMap: [
    [1.5, 0, 1.5, 0],
    [0, 1.5, 0, 1.5],
  ],
  generatorNoise: diagonal(2, 4),
  curationNoise: diagonal(2, 0.25),
  syntheticItems: 3,
  // L of the mean: L/2 for each of two anchors, L/3 for each of three synthetic items.
  anchorTrainer: {
    map: repeated(
      [
        [1, 2],
        [0, 1],
      ],
      2,
    ),
    noise: diagonal(2, 0.25),
  },
  syntheticTrainer: {
    map: repeated(
      [
        [1, 2],
        [0, 1],
      ],
      3,
    ),
    noise: diagonal(2, 0.25),
  },
};

function diagonal(size: number, value: number): MatrixRows {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => (row === column ? value : 0)),
  );
}

function repeated(map: MatrixRows, times: number): MatrixRows {
  return map.map((row) =>
    Array.from({ length: times }, () => row.map((value) => value / times)).flat(),
  );
}

async function contextOf(change: Partial<ConfigInput>): Promise<PlanContext> {
  const { config, hostSpec } = await checkedLinearGaussian(change);
  const host = await openHost(hostSpec, await fixtureProvisions());
  const cell = () => {
    throw new TypeError('the truth needs no cells');
  };
  return { config, host, trainerOverrides: {}, pictures: false, cells: [], cell };
}

/** What the host says of the chain that the components' laws compose to. */
async function composed(change: Partial<ConfigInput>): Promise<readonly Quantity[]> {
  return exactQuantities('faithful', section, await contextOf(change));
}

function valueOf(quantities: readonly Quantity[], id: string, arm: string): number {
  const found = quantities.find((each) => each.id === id && each.arm === arm)?.outcome;
  if (found?.available !== true) throw new TypeError(`no ${id} of ${arm}`);
  return found.value;
}

describe('the truth of a linear-Gaussian chain', () => {
  it('is that of the chain written down by hand, number for number', async () => {
    const prompt = { kind: 'vector', statistic: 'flatten' } as const;
    const context = await contextOf({ ...planar, prompt });
    const laws = await declaredLaws('faithful', context);
    expect(linearGaussianChainOf(laws!)).toEqual(byHand);
    const quantities = await exactQuantities('faithful', section, context);
    const bySymbol = new Map(quantities.map((each) => [each.symbol, each.outcome]));
    const exact = linearGaussianQuantities(byHand).filter(({ kind }) => kind === 'exact');
    expect(exact.length).toBeGreaterThan(8);
    for (const quantity of exact) {
      const { symbol } = quantity;
      const value = quantity.kind === 'exact' ? quantity.value : Number.NaN;
      expect({ symbol, ...bySymbol.get(symbol) }).toMatchObject({ symbol, value, kind: 'exact' });
    }
  });

  it('has the informations of the closed form in one dimension', async () => {
    const quantities = await composed({});
    const ofAnchors = 0.5 * Math.log1p(0.25 / 0.09);
    // Var(mean of S_gen) = Var(p) + (noise² + curationNoise²)/n.
    const ofSynthetic = 0.5 * Math.log1p((0.25 + 1.25 / 6) / 0.09);
    expect(valueOf(quantities, 'mutual-information', 'anchors')).toBeCloseTo(ofAnchors, 12);
    expect(valueOf(quantities, 'mutual-information', 'faithful')).toBeCloseTo(ofSynthetic, 12);
  });

  it('depends on the prompt: the mean of two anchors and both of them give one map', async () => {
    const [mean, flatten] = await Promise.all(
      (['mean', 'flatten'] as const).map((statistic) =>
        composed({ ...planar, prompt: { kind: 'vector', statistic } }),
      ),
    );
    const information = (all: readonly Quantity[]) =>
      valueOf(all, 'mutual-information', 'faithful');
    expect(information(mean!)).toBeCloseTo(information(flatten!), 10);
  });

  it('is said of its own section and arm, by the source `exact`', async () => {
    const quantities = await composed({});
    expect(new Set(quantities.map(({ source }) => source))).toEqual(new Set(['exact']));
    expect(new Set(quantities.map((each) => each.section))).toEqual(new Set([section]));
    expect(new Set(quantities.map(({ arm }) => arm))).toEqual(new Set(['anchors', 'faithful']));
  });

  it('does not exist without a prompt that the law could map', async () => {
    // A source as a generator: it has a law, but none that takes a prompt.
    const other = { use: toy('gaussian-source'), options: { dimensions: 2 }, count: 3 };
    const prompt = { kind: 'none' } as const;
    expect(await composed({ ...planar, prompt, generators: { faithful: other } })).toEqual([]);
  });
});
