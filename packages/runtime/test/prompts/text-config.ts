import type { ConfigInput } from '../../src/config/define-config.js';

/** Sums as anchors and held-out data, a parrot that is asked about every anchor, letters as trainer. */
export function textConfig(change: object = {}): ConfigInput {
  const prompt = 'prompt' in change && typeof change.prompt === 'object' ? change.prompt : {};
  return {
    version: 1,
    name: 'asked',
    plugins: ['./plugins/speaker.js', './plugins/toy.js'],
    anchors: { use: '@acme/speaker/sums' },
    heldOut: { use: '@acme/speaker/sums', options: { size: 30 } },
    generators: { parrot: { use: '@acme/speaker/parrot' } },
    trainer: { use: '@acme/speaker/letters' },
    deployed: { seeds: 1, resamples: 100 },
    ...change,
    prompt: {
      kind: 'text',
      template:
        '{{#demonstrations}}\nQ: {{prompt}}\nA: {{response}}\n{{/demonstrations}}\nQ: {{prompt}}\nA:',
      ...prompt,
    },
  };
}
