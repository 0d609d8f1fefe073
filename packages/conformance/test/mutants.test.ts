import { describe, expect, it } from 'vitest';
import { allChecks, runConformance } from '../src/index.js';
import { componentMutants } from './mutants/component-mutants.js';
import { curatorMutants } from './mutants/curator-mutants.js';
import { embedderMutants } from './mutants/embedder-mutants.js';
import { generatorMutants } from './mutants/generator-mutants.js';
import { miClaimMutants } from './mutants/mi-claim-mutants.js';
import { miMannerMutants } from './mutants/mi-manner-mutants.js';
import { miAdviceMutants, miPrecisionMutants } from './mutants/mi-precision-mutants.js';
import type { Mutant } from './mutants/mutant.js';
import { otherEstimatorMutants } from './mutants/other-estimator-mutants.js';
import { pluginMutants } from './mutants/plugin-mutants.js';
import { postTrainerMutants } from './mutants/post-trainer-mutants.js';

const mutants: readonly Mutant[] = [
  ...pluginMutants,
  ...componentMutants,
  ...miClaimMutants,
  ...miMannerMutants,
  ...miPrecisionMutants,
  ...otherEstimatorMutants,
  ...generatorMutants,
  ...postTrainerMutants,
  ...embedderMutants,
  ...curatorMutants,
];

/** The references of all kinds pass everything: see reference.test.ts. */
describe('the kit catches', () => {
  it.each(mutants)('$fault: by $caughtBy', async ({ plugin, options, caughtBy }) => {
    const { results, conforms } = await runConformance(plugin, options);
    const failed = results.filter(({ outcome }) => outcome === 'failed').map(({ check }) => check);
    expect(failed).toContain(caughtBy);
    expect(conforms).toBe(false);
  });
});

describe('the kit warns of', () => {
  it.each(miAdviceMutants)('$fault: by $caughtBy', async ({ plugin, options, caughtBy }) => {
    const { results, conforms } = await runConformance(plugin, options);
    const warned = results.filter(({ outcome }) => outcome === 'warned').map(({ check }) => check);
    expect(warned).toEqual([caughtBy]);
    expect(conforms).toBe(true);
  });
});

/** Checks whose fault is one of all estimators and has its mutant among those of mutual information. */
const shared = /^(?:divergence|entropy)-estimator\//;

it('every check that can fail a plugin has a mutant', () => {
  const caught = new Set(mutants.map(({ caughtBy }) => caughtBy));
  const unproved = Object.values(allChecks)
    .flatMap((checks) => checks.map(({ id, weight }) => ({ id, weight })))
    .filter(({ id, weight }) => weight !== 'advice' && !shared.test(id) && !caught.has(id));
  expect(unproved).toEqual([]);
});
