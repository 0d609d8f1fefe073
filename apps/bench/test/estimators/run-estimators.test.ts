import { mkdtempSync, readdirSync, rmSync, truncateSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunEvent } from '@ggmi/runtime';
import { afterAll, describe, expect, it } from 'vitest';
import { selectTasks } from '../../src/estimators/known-tasks.js';
import { readEstimatorList } from '../../src/estimators/read-estimator-list.js';
import { resultCsv } from '../../src/estimators/result-csv.js';
import { runEstimators } from '../../src/estimators/run-estimators.js';

const output = mkdtempSync(join(tmpdir(), 'ggmi-bench-'));
afterAll(() => rmSync(output, { recursive: true }));

const repository = join(import.meta.dirname, '../../../..');

async function run(overrides: readonly string[] = [], estimators = ['ksg', 'copula']) {
  const checked = await readEstimatorList({
    source: { from: 'default' },
    overrides: ['intervals.subsamples=10', ...overrides],
    workingDirectory: repository,
  });
  const events: RunEvent[] = [];
  const outcome = await runEstimators({
    checked,
    grid: {
      tasks: selectTasks(['normal-1+1-rho0.75', 'independent(dense-5+5)']),
      seeds: [0, 1],
      rows: [300],
      estimators,
      intervals: 'resampled',
      measure: 'time',
    },
    outputDirectory: output,
    workers: 0,
    mode: 'reuse',
    signal: new AbortController().signal,
    onEvent: (event) => events.push(event),
  });
  const planned = events.find((event) => event.type === 'planned');
  return { ...outcome, planned };
}

describe('a benchmark of estimators', { timeout: 20_000 }, () => {
  it('estimates every sample by every estimator, beside its truth and with intervals', async () => {
    const { status, result, planned } = await run();
    expect([status, planned]).toEqual(['complete', { type: 'planned', cells: 8, reused: 0 }]);
    expect(result.readings).toHaveLength(8);
    const [row] = result.rows;
    expect(row).toMatchObject({ task: 'normal-1+1-rho0.75', estimator: 'ksg', runs: 2 });
    expect(row?.truth).toBeCloseTo(-0.5 * Math.log(1 - 0.75 ** 2), 12);
    expect(row?.intervals.count).toBe(2);
    // Four standard deviations of KSG1 at 300 rows (0.06) around the truth.
    expect(Math.abs(row?.errors?.bias ?? Infinity)).toBeLessThan(0.24);
    expect(result.rankings[0]?.places).toHaveLength(2);
  });

  it('gives every estimator the same sample, and every seed another', async () => {
    // Without its map of ranks the second is the first.
    const same = ['estimators.rank-ksg.options.preprocessing=standardise'];
    const { result } = await run(same, ['ksg', 'rank-ksg']);
    const values = result.readings.flatMap((each) =>
      each.outcome === 'estimated' ? [each.value] : [],
    );
    expect(values).toHaveLength(8);
    expect(values[1]).toBe(values[0]);
    expect(values[2]).not.toBe(values[0]);
  });

  it('computes nothing twice, and after a change only what it touches', async () => {
    expect((await run()).planned).toMatchObject({ reused: 8 });
    const changed = await run(['estimators.ksg.options.k=3']);
    expect(changed.planned).toMatchObject({ cells: 8, reused: 4 });
    const more = await run([], ['ksg', 'copula', 'rank-ksg']);
    expect(more.planned).toMatchObject({ cells: 12, reused: 8 });
  });

  it('computes again what a kill tore from the store', async () => {
    const store = join(output, 'store');
    const [segment = ''] = readdirSync(store).toSorted();
    const file = join(store, segment);
    truncateSync(file, statSync(file).size - 20);
    expect((await run()).planned).toMatchObject({ cells: 8, reused: 7 });
  });

  it('keeps the refusal of an estimator as its answer', async () => {
    // The 400th neighbour of 300 rows does not exist.
    const refused = await run(['estimators.ksg.options.k=400'], ['ksg']);
    expect(refused.status).toBe('complete');
    expect(refused.result.rows[0]?.failures).toEqual({ DATA_INVALID: 2 });
    expect((await run(['estimators.ksg.options.k=400'], ['ksg'])).planned).toMatchObject({
      reused: 4,
    });
  });

  it('writes a line of CSV for each task with each estimator', async () => {
    const lines = resultCsv((await run()).result.rows).split('\r\n');
    expect(lines).toHaveLength(1 + 4 + 1);
    expect(lines[0]).toMatch(/^task,truth,rows,estimator,/);
    expect(lines[1]).toMatch(/^normal-1\+1-rho0\.75,0\.4133[0-9]*,300,ksg,nats,estimate,2,2,/);
  });

  it('names the plugin of the default list that is not installed', async () => {
    const source = { from: 'plugins', plugins: ['@acme/none'], ids: ['@acme/none/x'] } as const;
    await expect(
      readEstimatorList({ source, overrides: [], workingDirectory: repository }),
    ).rejects.toThrow('plugin is not installed');
  });
});
