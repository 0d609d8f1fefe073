import type { JsonObject } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { configInputs } from '../../src/compare/inputs/config-inputs.js';

function configured(resolved: JsonObject, ...overrides: readonly string[]) {
  const planDigest = JSON.stringify(resolved);
  return { planDigest, config: { file: 'a.yaml', asWritten: '', overrides, resolved } };
}

describe('overrides of two runs', () => {
  it('stand nowhere where the configs show what they brought about', () => {
    const here = configured({ seed: 0, trainer: { order: 3, name: 'a.b' } }, 'seed=0');
    const there = configured(
      { seed: 1, trainer: { order: 2, name: 'a.b' } },
      'seed=1',
      'trainer={"order":2,"name":"a.b"}',
    );
    expect(configInputs(here, there).map(({ part, path }) => [part, path])).toEqual([
      ['config', 'seed'],
      ['config', 'trainer.order'],
    ]);
  });

  it('stand in one row where they set what was so, and nowhere where both runs have them', () => {
    const here = configured({ seed: 0, level: 0.9 }, 'level=0.9', 'both=1', 'seed=0');
    const there = configured({ seed: 0, level: 0.9 }, 'both=1', 'levels=2', 'no path');
    expect(configInputs(here, there)).toEqual([
      {
        part: 'override',
        path: '--set',
        here: 'level=0.9 seed=0',
        there: 'levels=2 no path',
        effect: 'none',
      },
    ]);
  });
});
