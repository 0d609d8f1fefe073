import { describe, expect, it } from 'vitest';
import { boundInputProblems } from '@ggmi/theory';

const anchor = { items: 50, information: 4, contraction: { rate: 0.5, layers: 2 } };
const divergences = { taskDivergence: 0.1, generationDivergence: 0 };
const synthetic = {
  items: 200,
  information: { kind: 'information', nats: 2 },
  prompts: { kind: 'shared-prompt', ...divergences, promptInformation: 1 },
};
const sound = { lossRange: [0, 1], sigma: 0.5, anchor, synthetic };
const components = {
  kind: 'components',
  informationGain: 1,
  generatorFactorEntropy: 2,
  compressionBottleneck: -1,
  remainder: 0,
};

describe('a bound input', () => {
  it.each([
    ['with every key', sound],
    ['with components', { ...sound, synthetic: { ...synthetic, information: components } }],
    [
      'without what has a default',
      {
        lossRange: [-1, 1],
        anchor: { items: 1, information: 0 },
        synthetic: { ...synthetic, prompts: { kind: 'own-prompts', ...divergences } },
      },
    ],
  ])('%s has no problem', (_, value) => {
    expect(boundInputProblems(value)).toEqual([]);
  });

  it.each([
    ['nothing', null, '', 'null'],
    ['an unknown key', { ...sound, losses: 1 }, 'losses', 'an unknown key'],
    ['a missing key', { ...sound, anchor: { items: 1 } }, 'anchor.information', 'nothing'],
    ['an interval without length', { ...sound, lossRange: [1, 1] }, 'lossRange', '[1, 1]'],
    ['a ragged interval', { ...sound, lossRange: [0, 1, 2] }, 'lossRange', '3 entries'],
    ['σ = 0', { ...sound, sigma: 0 }, 'sigma', '0'],
    ['half an item', { ...sound, anchor: { ...anchor, items: 1.5 } }, 'anchor.items', '1.5'],
    ['a number as text', { ...sound, sigma: '1' }, 'sigma', "'1'"],
    [
      'η above 1',
      { ...sound, anchor: { ...anchor, contraction: { rate: 2, layers: 1 } } },
      'anchor.contraction.rate',
      '2',
    ],
    [
      'an unknown kind',
      { ...sound, synthetic: { ...synthetic, information: { kind: 'toString' } } },
      'synthetic.information.kind',
      "'toString'",
    ],
    [
      'I(p;W) where every item has its own prompt',
      {
        ...sound,
        synthetic: { ...synthetic, prompts: { ...synthetic.prompts, kind: 'own-prompts' } },
      },
      'synthetic.prompts.promptInformation',
      'an unknown key',
    ],
  ])('with %s has one problem, with place and value', (_, value, path, received) => {
    expect(boundInputProblems(value)).toEqual([expect.objectContaining({ path, received })]);
  });
});
