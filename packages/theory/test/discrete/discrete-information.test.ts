import { describe, expect, it } from 'vitest';
import { randomStream } from '@ggmi/numerics';
import {
  chainLaws,
  discreteReadings,
  sampleDiscreteChain,
  type ChainLaw,
  type DiscreteChain,
  type QuantityId,
} from '@ggmi/theory';
import { fullJoint, jointEntropy, jointInformation, type State } from './full-joint.js';

type Oracle = (joint: readonly State[]) => number;

const oracles: readonly (readonly [QuantityId, Oracle])[] = [
  ['anchor-information', (j) => jointInformation(j, ['anchor', 'anchorWeights'])],
  ['synthetic-information', (j) => jointInformation(j, ['synthetic', 'weights'])],
  ['anchor-synthetic-information', (j) => jointInformation(j, ['anchor', 'synthetic'])],
  ['anchor-output-information', (j) => jointInformation(j, ['anchor', 'output'])],
  ['anchor-weights-information', (j) => jointInformation(j, ['anchor', 'weights'])],
  ['prompt-output-information', (j) => jointInformation(j, ['prompt', 'output'])],
  [
    'synthetic-information-given-prompt',
    (j) => jointInformation(j, ['synthetic', 'weights'], 'prompt'),
  ],
  ['anchor-entropy', (j) => jointEntropy(j, 'anchor')],
  ['output-entropy', (j) => jointEntropy(j, 'output')],
  ['synthetic-entropy', (j) => jointEntropy(j, 'synthetic')],
  [
    'information-gain',
    (j) => jointEntropy(j, 'output') - jointInformation(j, ['promptClass', 'output']),
  ],
  ['generator-factor-entropy', (j) => jointEntropy(j, 'generatorFactor')],
  ['generator-factor-information', (j) => jointInformation(j, ['generatorFactor', 'weights'])],
  ['prompt-factor-information', (j) => jointInformation(j, ['promptFactor', 'weights'])],
  [
    'information-flow-remainder',
    (j) =>
      jointInformation(j, ['generatorFactor', 'promptFactor'], 'weights') -
      jointInformation(j, ['generatorFactor', 'promptFactor']) +
      jointInformation(j, ['noise', 'weights'], 'generatorFactor', 'promptFactor'),
  ],
  [
    'anchor-entropy-given-weights',
    (j) => jointEntropy(j, 'anchor', 'weights') - jointEntropy(j, 'weights'),
  ],
  [
    'anchor-entropy-given-anchor-weights',
    (j) => jointEntropy(j, 'anchor', 'anchorWeights') - jointEntropy(j, 'anchorWeights'),
  ],
  [
    'anchor-entropy-given-output',
    (j) => jointEntropy(j, 'anchor', 'output') - jointEntropy(j, 'output'),
  ],
  [
    'synthetic-entropy-given-weights',
    (j) => jointEntropy(j, 'synthetic', 'weights') - jointEntropy(j, 'weights'),
  ],
  [
    'synthetic-entropy-given-anchor',
    (j) => jointEntropy(j, 'synthetic', 'anchor') - jointEntropy(j, 'anchor'),
  ],
  [
    'prompt-factor-defect',
    (j) =>
      jointInformation(j, ['promptClass', 'output']) - jointInformation(j, ['anchor', 'output']),
  ],
];

// The keys of the table of laws, typed.
const laws = Object.keys(chainLaws) as ChainLaw[];

/** Two prompts for four anchors and two classes of e_p: neither reversible nor sufficient. */
function coarse(chain: DiscreteChain): DiscreteChain {
  return {
    ...chain,
    prompt: [0, 1, 1, 0],
    promptFactor: chain.promptFactor.slice(0, 2),
    promptClass: [0, 1, 1, 0],
  };
}

// The oracle lists every state of the full joint law; 1e-12 is some thousand roundings of it.
describe.each(laws)('the enumeration equals the full joint law on %s chains', (law) => {
  const random = randomStream(`oracle/${law}`);
  const chains = Array.from({ length: 3 }, () => sampleDiscreteChain(law, random));
  const cases = [...chains, ...chains.map(coarse), severalItems(law)];
  const joints = cases.map(fullJoint);
  const readings = cases.map(discreteReadings);
  it.each(oracles)('%s', (id, oracle) => {
    readings.forEach((found, i) => {
      expect(Math.abs(Number(found[id]) - oracle(joints[i]!))).toBeLessThan(1e-12);
    });
  });
});

describe('several items per data set', () => {
  const chain = severalItems('dirichlet');
  const readings = discreteReadings(chain);

  it('given the prompt, ΔI of the data set is n times ΔI of an item', () => {
    const perItem = Number(readings['information-gain-per-item']);
    expect(Number(readings['information-gain'])).toBeCloseTo(2 * perItem, 12);
  });

  it('the entropy of an item is that of its marginal law', () => {
    const joint = fullJoint(chain).map(({ probability, output, synthetic }) => ({
      probability,
      first: (output as readonly number[])[0]!,
      second: (synthetic as readonly number[])[1]!,
    }));
    expect(readings['output-entropy-per-item']).toBeCloseTo(jointEntropy(joint, 'first'), 12);
    expect(readings['synthetic-entropy-per-item']).toBeCloseTo(jointEntropy(joint, 'second'), 12);
  });
});

function severalItems(law: ChainLaw): DiscreteChain {
  return sampleDiscreteChain(law, randomStream(`several/${law}`), {
    items: 2,
    anchorItems: 2,
    syntheticItems: 2,
    promptFactors: 3,
    generatorFactors: 2,
    curationFactors: 2,
    weights: 3,
    anchorWeights: 2,
  });
}
