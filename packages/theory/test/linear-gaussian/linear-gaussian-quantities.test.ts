import { describe, expect, it } from 'vitest';
import { isNumber, linearGaussianQuantities, valueOf, type QuantityId } from '@ggmi/theory';
import { entropy, information, jointMap } from './joint-covariance.js';
import { randomChain, scalarChain } from './random-chain.js';

const SEEDS = ['chain 0', 'chain 1', 'chain 2'];

function readings(chain: Parameters<typeof linearGaussianQuantities>[0]) {
  const quantities = linearGaussianQuantities(chain);
  return (id: QuantityId): number => {
    const value = valueOf(quantities, id);
    if (!isNumber(value)) throw new Error(`${id}: ${value.missing}`);
    return value;
  };
}

// The oracle assembles the joint covariance of all variables; the closed forms never do. Both
// lose about cond · ε of the logarithms, far below 1e-9 for these seeds.
describe.each(SEEDS)('the closed forms of %s equal the joint covariance', (seed) => {
  const chain = randomChain(seed);
  const joint = jointMap(chain);
  const value = readings(chain);
  const expectations: readonly (readonly [QuantityId, number])[] = [
    ['anchor-information', information(joint, ['anchor', 'anchorWeights'])],
    ['synthetic-information', information(joint, ['synthetic', 'weights'])],
    ['anchor-synthetic-information', information(joint, ['anchor', 'synthetic'])],
    ['anchor-output-information', information(joint, ['anchor', 'output'])],
    ['prompt-output-information', information(joint, ['prompt', 'output'])],
    ['anchor-weights-information', information(joint, ['anchor', 'weights'])],
    ['synthetic-information-given-prompt', information(joint, ['synthetic', 'weights'], 'prompt')],
    ['prompt-factor-information', information(joint, ['prompt', 'weights'])],
    ['generator-factor-information', information(joint, ['generatorFactor', 'weights'])],
    [
      'information-flow-remainder',
      information(joint, ['generatorFactor', 'prompt'], 'weights') +
        information(joint, ['curation', 'weights'], 'generatorFactor', 'prompt'),
    ],
    ['anchor-entropy', entropy(joint, 'anchor')],
    ['output-entropy', entropy(joint, 'output')],
    ['synthetic-entropy', entropy(joint, 'synthetic')],
    ['information-gain', entropy(joint, 'output', 'prompt') - entropy(joint, 'prompt')],
    ['generator-factor-entropy', entropy(joint, 'generatorFactor')],
    [
      'synthetic-entropy-given-anchor',
      entropy(joint, 'synthetic', 'anchor') - entropy(joint, 'anchor'),
    ],
    [
      'anchor-entropy-given-weights',
      entropy(joint, 'anchor', 'weights') - entropy(joint, 'weights'),
    ],
    [
      'anchor-entropy-given-anchor-weights',
      entropy(joint, 'anchor', 'anchorWeights') - entropy(joint, 'anchorWeights'),
    ],
    ['anchor-entropy-given-output', entropy(joint, 'anchor', 'output') - entropy(joint, 'output')],
    [
      'synthetic-entropy-given-weights',
      entropy(joint, 'synthetic', 'weights') - entropy(joint, 'weights'),
    ],
    ['curation-entropy', entropy(joint, 'synthetic') - entropy(joint, 'output')],
  ];
  it.each(expectations)('%s', (id, expected) => {
    expect(Math.abs(value(id) - expected)).toBeLessThan(1e-9);
  });
});

describe.each(SEEDS)('on %s', (seed) => {
  const value = readings(randomChain(seed));

  it('GGMI equals ΔH − H(S_anchor|W) + H(S_gen|W) + ε', () => {
    expect(Math.abs(value('ggmi') - value('ggmi-identity'))).toBeLessThan(1e-10);
  });

  it('the printed GGMI bound is exceeded by exactly the entropy that curation adds', () => {
    const excess = value('ggmi') - value('ggmi-bound');
    expect(Math.abs(excess - value('curation-entropy'))).toBeLessThan(1e-10);
    expect(excess).toBeGreaterThan(0);
  });

  it('I(S_gen;W) equals B_syn + δ*', () => {
    const flow = value('compression-bottleneck') + value('information-flow-remainder');
    expect(Math.abs(value('synthetic-information') - flow)).toBeLessThan(1e-10);
  });

  it('information on the anchors only shrinks along the chain', () => {
    expect(value('anchor-output-information')).toBeGreaterThan(
      value('anchor-synthetic-information'),
    );
    expect(value('anchor-synthetic-information')).toBeGreaterThan(
      value('anchor-weights-information'),
    );
  });
});

describe('the scalar chain z = a s + e + ε, W = z + ν', () => {
  const value = readings(scalarChain({ gain: 2, generator: 3, curation: 5, trainer: 0.5 }));
  // Var M = 4 + 3 = 7, Var S_gen = 12, Var W = 12.5.
  it.each([
    ['anchor-information', 0.5 * Math.log(3)],
    ['synthetic-information', 0.5 * Math.log(25)],
    ['ggmi', 0.5 * Math.log(3 / 25)],
    ['anchor-output-information', 0.5 * Math.log(7 / 3)],
    ['anchor-synthetic-information', 0.5 * Math.log(12 / 8)],
    ['anchor-weights-information', 0.5 * Math.log(12.5 / 8.5)],
    ['synthetic-information-given-prompt', 0.5 * Math.log(17)],
    ['information-gain', 0.5 * Math.log(2 * Math.PI * Math.E * 3)],
    ['curation-entropy', 0.5 * Math.log(12 / 7)],
    ['task-kl', 0.5 * (1 / 7 - 1 + Math.log(7))],
    ['task-kl-reversed', 0.5 * (7 - 1 - Math.log(7))],
    ['generation-kl', 0.5 * (7 / 12 - 1 + Math.log(12 / 7))],
    ['task-kl-given-prompt', 0.5 * ((1 + 4) / 3 - 1 + Math.log(3))],
    ['task-kl-reversed-given-prompt', 0.5 * (3 + 4 - 1 - Math.log(3))],
    ['generation-kl-given-prompt', 0.5 * (3 / 8 - 1 + Math.log(8 / 3))],
    ['anchor-risk', 1 + 1.5],
    ['synthetic-risk', 1 + 12.5],
    // The training error of W = z + ν is Var ν alone.
    ['anchor-gap', 2.5 - 0.5],
    ['synthetic-gap', 13.5 - 0.5],
    ['synthetic-gap-own-law', 12 + 12.5 - 0.5],
    // A second item under the same prompt differs by two own noises of variance 8 and by ν.
    ['synthetic-gap-given-prompt', 2 * 8 + 0.5 - 0.5],
  ] as const)('%s is as by hand', (id, expected) => {
    expect(value(id)).toBeCloseTo(expected, 12);
  });
});

describe('a chain with singular covariances', () => {
  const chain = scalarChain({ gain: 1, generator: 0, curation: 0, trainer: 0 });
  const quantities = linearGaussianQuantities(chain);

  it.each([
    ['anchor-information', 'infinite'],
    ['synthetic-information', 'infinite'],
    ['ggmi', 'infinite'],
    ['information-gain', 'minus infinity'],
    ['anchor-output-information', 'infinite'],
    ['task-kl-given-prompt', 'infinite'],
  ] as const)('has no %s and says why', (id, reason) => {
    const quantity = quantities.find((candidate) => candidate.id === id);
    expect(quantity).toMatchObject({ kind: 'unavailable' });
    expect(valueOf(quantities, id)).toEqual({ missing: expect.stringContaining(reason) });
  });

  it('never holds a number that is not finite', () => {
    const values = quantities.flatMap((quantity) =>
      quantity.kind === 'unavailable' ? [] : [quantity.value],
    );
    expect(values.length).toBeGreaterThan(3);
    expect(values.filter((value) => !Number.isFinite(value))).toEqual([]);
  });

  it('keeps finite what stays finite: noise that covers the signal only', () => {
    // W = (z, z) with noise (ν, ν): rank one, and I(S_gen;W) = ½ ln(1 + Var z / Var ν).
    const doubled = {
      ...scalarChain({ gain: 1, generator: 1, curation: 1, trainer: 1 }),
      syntheticTrainer: {
        map: [[1], [1]],
        noise: [
          [1, 1],
          [1, 1],
        ],
      },
    };
    const value = readings(doubled);
    expect(value('synthetic-information')).toBeCloseTo(0.5 * Math.log(4), 12);
  });
});
