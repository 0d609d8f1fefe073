import type { PointSummary, RunSummary } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { matchSettings } from '../../src/compare/match-settings.js';

function point(at: PointSummary['at'], panel = 'items'): PointSummary {
  return { panel, at, verdict: { available: false, reason: 'none' }, quantities: [] };
}

function summary(points?: readonly PointSummary[]): RunSummary {
  return {
    name: 'any',
    seed: 0,
    planDigest: '',
    verdict: { available: false, reason: 'none' },
    quantities: [],
    ...(points && { points }),
    cells: { planned: 0, succeeded: 0, failed: [] },
  };
}

describe('the settings of two runs', () => {
  it('are matched by panel and axes, in whatever order, and the others are counted', () => {
    const here = summary([point({ n: 1, k: 2 }), point({ n: 2, k: 2 }), point({ n: 3, k: 2 })]);
    const there = summary([point({ k: 2, n: 2 }), point({ k: 2, n: 1 }, 'other')]);
    const { pairs, onlyHere, onlyThere } = matchSettings(here, there);
    expect(pairs.map(({ label }) => label)).toEqual([{ panel: 'items', at: { n: 2, k: 2 } }]);
    expect([onlyHere, onlyThere]).toEqual([2, 1]);
  });

  it('are one without a sweep, and none where one run alone is a sweep', () => {
    expect(matchSettings(summary(), summary()).pairs.map(({ label }) => label)).toEqual([{}]);
    expect(matchSettings(summary([point({ n: 1 })]), summary()).pairs).toEqual([]);
  });
});
