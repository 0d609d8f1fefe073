import { describe, expect, it } from 'vitest';
import { checkEstimatorConfig } from '../../src/check/check-estimator-config.js';
import { ConfigInvalidError } from '../../src/problems/config-invalid-error.js';
import type { ConfigProblem } from '../../src/problems/config-problem.js';
import { fixtures } from './problems-of.js';

const list = {
  version: 1,
  plugins: ['@acme/toolbox'],
  estimators: {
    near: { use: '@acme/toolbox/nearest' },
    chooser: { use: '@acme/toolbox/chooser', slots: { candidates: ['near'] } },
  },
};

async function problemsIn(data: unknown): Promise<readonly ConfigProblem[]> {
  try {
    await checkEstimatorConfig({ data, workingDirectory: fixtures });
  } catch (error) {
    if (ConfigInvalidError.is(error)) return error.problems;
    throw error;
  }
  return [];
}

describe('a list of estimators', () => {
  it('resolves as in an evaluation, with slots and defaults', async () => {
    const { config, hostSpec } = await checkEstimatorConfig({
      data: list,
      workingDirectory: fixtures,
    });
    expect(config).toMatchObject({
      name: 'estimators',
      intervals: { level: 0.9, subsamples: 100 },
    });
    expect(
      hostSpec.components.map(({ role, options, slots }) => ({ role, options, slots })),
    ).toEqual([
      { role: 'estimators.near', options: { k: 3, norm: 'maximum' }, slots: {} },
      { role: 'estimators.chooser', options: {}, slots: { candidates: ['estimators.near'] } },
    ]);
  });

  it('gives every problem at once: schema, options, slots and what estimators take', async () => {
    const problems = await problemsIn({
      ...list,
      trainer: { use: '@acme/toolbox/mean' },
      intervals: { level: 2 },
      estimators: {
        near: { use: '@acme/toolbox/nearest', options: { k: 0 } },
        chooser: { use: '@acme/toolbox/chooser', slots: { candidates: ['far'] } },
        counts: { use: '@acme/toolbox/counts' },
        losses: { use: '@acme/toolbox/loss-pairs' },
      },
    });
    expect(problems.map(({ code, path }) => `${code} ${path}`).toSorted()).toEqual([
      'ESTIMATOR_INPUT_UNSUPPORTED estimators.losses.use',
      'KEY_UNKNOWN trainer',
      'SLOT_BINDING_UNKNOWN estimators.chooser.slots.candidates[0]',
      'VALUE_INVALID estimators.near.options.k',
      'VALUE_INVALID intervals.level',
      'VARIABLES_MISMATCH estimators.counts.use',
    ]);
  });

  it('says which keys a list needs where it is no object', async () => {
    const [problem] = await problemsIn('text');
    expect(problem?.next).toBe('Write at least version and plugins.');
  });
});
