import { describe, expect, it } from 'vitest';
import { runConformance } from '../src/index.js';
import { miEstimatorMutants } from './mutants/mi-estimator-mutants.js';
import type { Mutant } from './mutants/mutant.js';

const mutants: readonly Mutant[] = [...miEstimatorMutants];

/** The references of all kinds pass everything: see reference.test.ts. */
describe('the kit catches', () => {
  it.each(mutants)('$fault: by $caughtBy', async ({ plugin, options, caughtBy }) => {
    const { results, conforms } = await runConformance(plugin, options);
    const failed = results.filter(({ outcome }) => outcome === 'failed').map(({ check }) => check);
    expect(failed).toContain(caughtBy);
    expect(conforms).toBe(false);
  });
});
