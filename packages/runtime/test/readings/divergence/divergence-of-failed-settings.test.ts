import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../src/check/check-config.js';
import { evaluateInMemory } from '../../../src/run/evaluate-in-memory.js';
import { fixtures } from '../../check/problems-of.js';

const mixture = { onTask: 1, shared: 1 };

/** Two settings at one component and at 900, for which 100 items do not do. */
async function swept(estimator: string) {
  const checked = await checkConfig({
    workingDirectory: fixtures,
    data: {
      version: 1,
      name: 'failed-settings',
      plugins: ['./plugins/toy.js'],
      parameters: { C: 1 },
      sweep: { components: { C: [900, 1] } },
      anchors: {
        use: '@ggmi/backend-toy/gaussian-mixture-source',
        count: 100,
        options: mixture,
      },
      prompt: { kind: 'vector' },
      generators: {
        mixture: {
          use: '@ggmi/backend-toy/gaussian-mixture',
          count: 100,
          options: { ...mixture, offTask: 1 },
        },
      },
      trainer: { use: '@ggmi/backend-toy/gaussian-mixture-em', options: { components: '=C' } },
      divergenceEstimators: { [estimator]: { use: '@ggmi/backend-toy/as-published-histogram' } },
      readings: { kl: { type: 'divergence', settings: 2, samples: 20, estimators: [estimator] } },
      limits: { onFailure: 'continue' },
    },
  });
  const { summary } = await evaluateInMemory(checked, new AbortController().signal);
  return summary!.points!.map(({ quantities }) =>
    quantities.filter(({ id }) => /^(reverse-)?divergence-gap$/.test(id)),
  );
}

describe('a divergence reading whose settings failed', () => {
  it('says so of each gap under the id and source that it has elsewhere', async () => {
    const [failed, sound] = await swept('histogram');
    const names = (quantities: typeof sound) =>
      quantities?.map(({ id, source, arm, section }) => ({ id, source, arm, section }));
    expect(names(failed)).toEqual(names(sound));
    expect(sound).toHaveLength(3);
    expect(sound!.every(({ outcome }) => outcome.available)).toBe(true);
    for (const { outcome } of failed!) {
      expect(outcome).toEqual({ available: false, reason: expect.stringContaining('900') });
    }
  });

  it.each(['trainer', 'generator', 'anchors'])('takes an estimator called %s', async (name) => {
    const [, sound] = await swept(name);
    expect(sound!.map(({ source }) => source)).toEqual([
      'exact-densities',
      'exact-densities',
      name,
    ]);
  });
});
