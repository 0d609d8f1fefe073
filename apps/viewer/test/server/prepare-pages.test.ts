import type { ListedRun, ReadableRun } from '@ggmi/runtime';
import { expect, it } from 'vitest';
import { firstPages } from '../../src/server/prepare-pages.js';

const run: Omit<ReadableRun, 'id' | 'startedAt'> = {
  type: 'run',
  path: '/nowhere/run',
  name: 'run',
  state: 'complete',
  seed: 0,
  planDigest: '',
  configFile: '',
  overrides: [],
  settings: [],
  generators: [],
  models: [],
  computedNothing: false,
};

it('opens the runs that were begun last, the newest with all its pages, and none that is damaged', () => {
  const runs: readonly ListedRun[] = [
    { ...run, id: 'a', startedAt: '2026-01-01T00:00:00.000Z' },
    { ...run, id: 'b c', startedAt: '2026-01-03T00:00:00.000Z' },
    { ...run, id: 'd', startedAt: '2026-01-02T00:00:00.000Z' },
    { type: 'damaged', id: 'e', path: '/nowhere/e', reason: 'it has no record.json' },
  ];
  expect(firstPages(runs)).toEqual({
    atOnce: ['/', '/runs/b%20c'],
    later: [
      '/runs/b%20c/results',
      '/runs/b%20c/cells',
      '/runs/b%20c/examples',
      '/runs/d',
      '/runs/a',
      '/compare?run=b+c&run=d',
    ],
  });
});

it('opens the list alone where there is no run', () => {
  expect(firstPages([])).toEqual({ atOnce: ['/'], later: [] });
});
