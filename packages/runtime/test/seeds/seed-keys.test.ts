import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedKeys } from '../../src/seeds/seed-keys.js';

/** Few, so that two uses often share them; with digits that would run together. */
const number = fc.constantFrom(0, 1, 11, 110);
/** Names of readings as the config allows them. */
const readingName = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);
const componentId = fc.constantFrom('@acme/a/b', '@acme/a/b-2', 'c/d', '@ggmi/backend-toy/x');

/** Every role of the run with whatever tells its streams apart. */
const usesByRole = {
  anchors: fc.tuple(fc.constant('anchors'), number, number),
  heldOut: fc.tuple(fc.constant('heldOut'), number, number),
  generation: fc.tuple(fc.constant('generation'), number, number, componentId),
  curation: fc.tuple(fc.constant('curation'), number, number, readingName),
  mixture: fc.tuple(fc.constant('mixture'), number, fc.constantFrom(0.1, 0.11, 0.5)),
  training: fc.tuple(fc.constant('training'), number, number),
  setting: fc.tuple(fc.constant('setting'), number, number),
  measurement: fc.tuple(fc.constant('measurement'), number, number),
  supersample: fc.tuple(fc.constant('supersample'), number, number),
  projection: fc.tuple(fc.constant('projection'), number),
  estimation: fc.tuple(fc.constant('estimation'), number, readingName),
  resampling: fc.tuple(fc.constant('resampling'), number, readingName),
  comparison: fc.tuple(fc.constant('comparison'), number),
  embedding: fc.tuple(fc.constant('embedding'), number),
  picture: fc.tuple(fc.constant('picture'), number),
  prompt: fc.tuple(fc.constant('prompt'), number, number),
  scoring: fc.tuple(fc.constant('scoring'), number),
};
const uses = fc.oneof(...Object.values(usesByRole));

function keyOf([role, ...parts]: readonly (string | number)[]): string {
  // The tuples above follow the parameters of each role's function.
  const make = seedKeys[role as keyof typeof seedKeys] as (...given: unknown[]) => string;
  return make(...parts);
}

describe('the keys of random streams', () => {
  it('cover every role', () => {
    expect(Object.keys(usesByRole).toSorted()).toEqual(Object.keys(seedKeys).toSorted());
  });

  it('differ wherever seed, role, replicate or name differ', () => {
    const property = fc.property(
      fc.uniqueArray(uses, { minLength: 2, selector: String }),
      (all) => {
        expect(new Set(all.map(keyOf)).size).toBe(all.length);
      },
    );
    fc.assert(property, { seed: 5, numRuns: 500 });
  });

  it('stay apart from those of a reading that is called like another role', () => {
    for (const name of ['deployed', 'comparison', 'anchors', 'training']) {
      const own = [seedKeys.estimation(0, name), seedKeys.resampling(0, name)];
      expect(own).not.toContain(seedKeys.comparison(0));
      expect(new Set(own).size).toBe(2);
    }
  });

  it('are common to all arms, but for what a generator draws', () => {
    // An arm is told apart by the name of its generator: only `generation` takes a component id.
    expect(seedKeys.training.length).toBe(2);
    expect(seedKeys.supersample.length).toBe(2);
    expect(seedKeys.generation(0, 1, '@acme/a/b')).toContain('@acme/a/b');
  });
});
