import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkConfig } from '../../src/check/check-config.js';
import type { ConfigInput } from '../../src/config/define-config.js';
import { evaluateInMemory } from '../../src/run/evaluate-in-memory.js';
import { fixtures } from '../check/problems-of.js';

const file = new URL('../../../../examples/discrete.yaml', import.meta.url);
const example: ConfigInput = {
  // The example is a config: the check says so if it is not.
  ...(parse(readFileSync(file, 'utf8')) as ConfigInput),
  plugins: ['./plugins/toy.js', './plugins/discrete.js'],
  readings: { replicates: { type: 'replicate', replicates: 40, estimators: ['plug-in'] } },
};

async function evaluated(change: object) {
  const checked = await checkConfig({
    data: { ...example, ...change },
    workingDirectory: fixtures,
  });
  const result = await evaluateInMemory(checked, new AbortController().signal);
  if (result.summary === undefined) throw new TypeError('no summary');
  return { ...result, summary: result.summary };
}

/** Of one anchor, as written. */
const alone = await evaluated({});
const more = await evaluated({ anchors: { ...example.anchors, count: 2 } });
const swept = await evaluated({
  parameters: { m: 0 },
  anchors: { ...example.anchors, count: '=1 + m' },
  sweep: { items: { m: [0, 1, 1] } },
});

describe('a swept evaluation', () => {
  it('says at every point what the config of that point says alone', () => {
    const { points = [], quantities } = swept.summary;
    expect(points.map(({ panel, at }) => [panel, at])).toEqual([
      ['items', { m: 0 }],
      ['items', { m: 1 }],
      ['items', { m: 1 }],
    ]);
    expect(points[0]!.quantities).toEqual(alone.summary.quantities);
    expect(points[1]!.quantities).toEqual(more.summary.quantities);
    expect(points[1]!.quantities).not.toEqual(points[0]!.quantities);
    expect(quantities).toEqual([]);
  });

  it('computes what points have in common once', () => {
    const addresses = swept.cells.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    const apart = new Set([...alone.cells, ...more.cells].map(({ address }) => address));
    expect(new Set(addresses)).toEqual(apart);
  });
});
