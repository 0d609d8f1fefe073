import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../src/check/check-config.js';
import { evaluateInMemory } from '../../../src/run/evaluate-in-memory.js';
import { fixtures } from '../../check/problems-of.js';
import { textConfig } from '../../prompts/text-config.js';

const template = '{{#demonstrations}}{{prompt}} {{response}}\n{{/demonstrations}}Another:';

/** Twelve anchors, and ten synthetic items that answer none of them. */
async function evaluated() {
  const data = textConfig({
    plugins: ['./plugins/speaker.js', './plugins/toy.js', './plugins/supersample.js'],
    estimators: { ld: { use: '@ggmi/estimator-supersample/ld-cmi-logistic' } },
    readings: { matched: { type: 'supersample', runs: 2, pairs: 3, estimators: ['ld'] } },
    prompt: { template, items: 'none', draws: 2 },
    generators: { parrot: { use: '@acme/speaker/parrot', count: 10 } },
  });
  const checked = await checkConfig({ data, workingDirectory: fixtures });
  return evaluateInMemory(checked, new AbortController().signal);
}

const { summary } = await evaluated();

function noteOf(id: string, arm: string): string | undefined {
  return summary?.quantities.find((quantity) => quantity.id === id && quantity.arm === arm)?.note;
}

describe('the notes of a reading at matched n', () => {
  it('name the size of the pool that the number is given', () => {
    expect(noteOf('mutual-information', 'anchors')).toContain('given this pool of 12 items');
    expect(noteOf('mutual-information', 'parrot')).toContain('given this pool of 10 items');
  });

  it('name both pools at a difference', () => {
    const pools = 'given these pools of 12 anchors and 10 synthetic items';
    expect(noteOf('ggmi-ld', 'parrot')).toContain(pools);
  });

  it('say at the membership accuracy that its interval may leave [0, 1]', () => {
    expect(noteOf('membership-accuracy', 'anchors')).toContain('may leave [0, 1]');
  });
});
