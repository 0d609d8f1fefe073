import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkConfig } from '../../src/check/check-config.js';
import type { ConfigInput } from '../../src/config/define-config.js';
import { readPlan } from '../../src/record/plan-file.js';
import { evaluateInMemory } from '../../src/run/evaluate-in-memory.js';
import { runEvaluation } from '../../src/run/run-evaluation.js';
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

const { faithful, erratic } = example.generators as Record<string, { options: object }>;

/** The example with a curation that moves a share q of the items. */
const curated = (first: unknown, second: unknown) => ({
  generators: {
    faithful,
    erratic: { ...erratic, options: { ...erratic!.options, noise: [first, second] } },
  },
});

const tenth = await evaluated(curated(0.9, 0.1));
const quarter = await evaluated(curated(0.75, 0.25));
const sweeping = {
  ...curated('=1 - q', '=q'),
  parameters: { q: 0.1 },
  sweep: { curation: { q: [0.1, 0.25, 0.25] } },
};
const swept = await evaluated(sweeping);

describe('a swept evaluation', () => {
  it('says at every point what the config of that point says alone', () => {
    const { points = [], quantities } = swept.summary;
    expect(points.map(({ panel, at }) => [panel, at])).toEqual([
      ['curation', { q: 0.1 }],
      ['curation', { q: 0.25 }],
      ['curation', { q: 0.25 }],
    ]);
    expect(points[0]!.quantities).toEqual(tenth.summary.quantities);
    expect(points[1]!.quantities).toEqual(quarter.summary.quantities);
    expect(points[2]!.quantities).toEqual(quarter.summary.quantities);
    expect(points[1]!.quantities).not.toEqual(points[0]!.quantities);
    expect(quantities).toEqual([]);
  });

  it('computes what points have in common once', () => {
    const addresses = swept.cells.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    const apart = new Set([...tenth.cells, ...quarter.cells].map(({ address }) => address));
    expect(new Set(addresses)).toEqual(apart);
  });

  it('says in its plan which cells belong to which points, and nothing of those that all have', async () => {
    const checked = await checkConfig({
      data: { ...example, ...sweeping },
      workingDirectory: fixtures,
    });
    const outputDirectory = mkdtempSync(join(tmpdir(), 'ggmi-swept-'));
    const { runDirectory } = await runEvaluation({
      checked,
      outputDirectory,
      workers: 0,
      mode: 'reuse',
      signal: new AbortController().signal,
      onEvent: () => undefined,
    });
    const plan = readPlan(join(runDirectory, 'plan.jsonl'));
    const addresses = (cells: readonly { readonly address: string }[]) =>
      cells.map(({ address }) => address).toSorted();
    const of = (q: number) =>
      plan.filter(({ points }) => points?.some((point) => point.at['q'] === q) ?? true);
    expect(addresses(of(0.1))).toEqual(addresses(tenth.cells));
    expect(addresses(of(0.25))).toEqual(addresses(quarter.cells));
    expect(plan.filter(({ points }) => points === undefined).length).toBeGreaterThan(0);
    expect(new Set(plan.flatMap(({ points = [] }) => points.map(({ panel }) => panel)))).toEqual(
      new Set(['curation']),
    );
  });

  it('is told apart from one with the same base and other points', async () => {
    // At q = 0.1 both count 2 items; only the expression counts 1 at q = 0.05.
    const sweep = { parameters: { q: 0.1 }, sweep: { curation: { q: [0.1, 0.05] } } };
    const counted = (count: unknown) =>
      evaluated({ ...sweep, generators: { faithful: { ...faithful, count } } });
    const [fixed, moving] = [await counted(2), await counted('=20 * q')];
    expect(moving.summary.points![0]).toEqual(fixed.summary.points![0]);
    expect(moving.summary.points![1]).not.toEqual(fixed.summary.points![1]);
    expect(moving.summary.planDigest).not.toBe(fixed.summary.planDigest);
  });
});
