import { describe, expect, it } from 'vitest';
import { randomStream } from '@ggmi/numerics';
import { discreteReadings, sampleDiscreteChain, type QuantityId } from '@ggmi/theory';
import { fullJoint, lawOf, mean, type State } from './full-joint.js';

const sizes = {
  items: 3,
  anchorItems: 2,
  syntheticItems: 2,
  promptFactors: 2,
  generatorFactors: 2,
  curationFactors: 2,
  weights: 3,
  anchorWeights: 2,
};
const chains = [0, 1, 2].map((seed) =>
  sampleDiscreteChain('dirichlet', randomStream(`losses/${seed}`), sizes),
);

describe.each(chains)('risks and gaps equal sums over the full joint law', (chain) => {
  const joint = fullJoint(chain);
  const readings = discreteReadings(chain);
  const loss = chain.loss!.table;
  const risk = (w: number, law: readonly number[]): number =>
    law.reduce((total, p, item) => total + p * loss[w]![item]!, 0);
  const training = (state: State, data: string, weights: string): number => {
    const items = state[data] as readonly number[];
    return (
      items.reduce((total, item) => total + loss[state[weights] as number]![item]!, 0) /
      items.length
    );
  };
  const firstItems = joint.map((state) => ({
    probability: state.probability,
    prompt: state['prompt']!,
    item: (state['synthetic'] as readonly number[])[0]!,
    raw: (state['output'] as readonly number[])[0]!,
  }));
  const itemLaw = (name: string): readonly number[] =>
    chain.itemLaw.map((_, item) => lawOf(firstItems, name).get(String(item)) ?? 0);
  const itemLawGiven = (name: string, prompt: number): readonly number[] => {
    const mass = lawOf(firstItems, 'prompt').get(String(prompt))!;
    const law = lawOf(firstItems, 'prompt', name);
    return chain.itemLaw.map((_, item) => (law.get(`${prompt};${item}`) ?? 0) / mass);
  };
  const ownLaw = itemLaw('item');
  const givenPrompt = Array.from({ length: 9 }, (_, prompt) => itemLawGiven('item', prompt));
  const toTask = (state: State): number =>
    risk(state['weights'] as number, chain.itemLaw) - training(state, 'synthetic', 'weights');
  const toOwnLaw = (state: State): number =>
    risk(state['weights'] as number, ownLaw) - training(state, 'synthetic', 'weights');
  const toPrompt = (state: State): number =>
    risk(state['weights'] as number, givenPrompt[state['prompt'] as number]!) -
    training(state, 'synthetic', 'weights');
  const ofAnchors = (state: State): number =>
    risk(state['anchorWeights'] as number, chain.itemLaw) -
    training(state, 'anchor', 'anchorWeights');

  it.each<readonly [QuantityId, (state: State) => number]>([
    ['anchor-risk', (state) => risk(state['anchorWeights'] as number, chain.itemLaw)],
    ['synthetic-risk', (state) => risk(state['weights'] as number, chain.itemLaw)],
    ['anchor-gap', ofAnchors],
    ['anchor-error', (state) => Math.abs(ofAnchors(state))],
    ['synthetic-gap', toTask],
    ['synthetic-error', (state) => Math.abs(toTask(state))],
    ['synthetic-gap-own-law', toOwnLaw],
    ['synthetic-error-own-law', (state) => Math.abs(toOwnLaw(state))],
    ['synthetic-gap-given-prompt', toPrompt],
    ['synthetic-error-given-prompt', (state) => Math.abs(toPrompt(state))],
  ])('%s', (id, of) => {
    expect(readings[id]).toBeCloseTo(mean(joint, of), 12);
  });

  const distance = (p: readonly number[], q: readonly number[]): number =>
    Math.max(0, ...subsets(p.length).map((set) => difference(p, q, set)));
  const prompts = lawOf(firstItems, 'prompt');
  const overPrompts = (of: (prompt: number) => number): number =>
    [...prompts].reduce((total, [prompt, p]) => total + p * of(Number(prompt)), 0);

  // Total variation from its other definition: the largest difference over all events.
  it.each<readonly [QuantityId, number]>([
    ['task-divergence', distance(chain.itemLaw, itemLaw('raw'))],
    ['generation-divergence', distance(itemLaw('raw'), ownLaw)],
    [
      'task-divergence-given-prompt',
      overPrompts((prompt) => distance(chain.itemLaw, itemLawGiven('raw', prompt))),
    ],
    [
      'generation-divergence-given-prompt',
      overPrompts((prompt) => distance(itemLawGiven('raw', prompt), givenPrompt[prompt]!)),
    ],
  ])('%s is the largest difference over events', (id, expected) => {
    expect(readings[id]).toBeCloseTo(expected, 12);
  });
});

function subsets(size: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** size }, (_, mask) =>
    Array.from({ length: size }, (_unused, item) => item).filter((item) => (mask >> item) & 1),
  );
}

function difference(p: readonly number[], q: readonly number[], set: readonly number[]): number {
  return set.reduce((total, item) => total + p[item]! - q[item]!, 0);
}

describe('the Kullback–Leibler divergence', () => {
  it('is as by hand between the fair coin and (0.2, 0.8)', () => {
    // M = e_p with e_p ~ (0.2, 0.8): KL(M‖D) = Σ q ln(2 q).
    const chain = {
      ...twoItems(),
      itemLaw: [0.5, 0.5],
      promptFactor: [
        [0.2, 0.8],
        [0.2, 0.8],
      ],
    };
    const expected = 0.2 * Math.log(0.4) + 0.8 * Math.log(1.6);
    expect(discreteReadings(chain)['task-kl-reversed']).toBeCloseTo(expected, 14);
    const forward = 0.5 * Math.log(0.5 / 0.2) + 0.5 * Math.log(0.5 / 0.8);
    expect(discreteReadings(chain)['task-kl']).toBeCloseTo(forward, 14);
  });

  it('is missing, and says where, when the second law does not charge an item of the first', () => {
    const readings = discreteReadings({ ...twoItems(), itemLaw: [0.5, 0.5] });
    expect(readings['task-kl-given-prompt']).toEqual({
      missing: expect.stringContaining('infinite'),
    });
  });
});

/** S_anchor = p = e_p = M = S_gen = W = W', one bit. */
function twoItems() {
  const copy = [
    [1, 0],
    [0, 1],
  ];
  return {
    itemLaw: [0.5, 0.5],
    anchorItems: 1,
    syntheticItems: 1,
    prompt: 'reversible' as const,
    promptFactor: copy,
    generatorFactor: [[1]],
    curationFactor: [1],
    output: [[0], [1]],
    curation: [[0], [1]],
    syntheticTrainer: copy,
    anchorTrainer: copy,
  };
}
