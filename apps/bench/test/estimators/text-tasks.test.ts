import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunEvent } from '@ggmi/runtime';
import { afterAll, describe, expect, it } from 'vitest';
import { selectTasks } from '../../src/estimators/known-tasks.js';
import {
  readEstimatorList,
  type EstimatorSource,
} from '../../src/estimators/read-estimator-list.js';
import { runEstimators } from '../../src/estimators/run-estimators.js';

const output = mkdtempSync(join(tmpdir(), 'ggmi-bench-text-'));
afterAll(() => rmSync(output, { recursive: true }));

/** Hashing into few columns: the kinds stay apart, and the components are found at once. */
const narrow =
  'embedders.narrow={ use: "@ggmi/embedder-text/hashing", options: { dimensions: 128 } }';
const component = ['embedders.component.slots.embedder=[narrow]', narrow];

interface Asked {
  readonly source?: EstimatorSource;
  readonly overrides?: readonly string[];
  readonly tasks?: readonly string[];
  readonly estimators?: readonly string[];
}

async function run(asked: Asked) {
  const { source = { from: 'default', of: 'texts' }, overrides = component } = asked;
  const checked = await readEstimatorList({
    source,
    overrides,
    workingDirectory: join(import.meta.dirname, '../../../..'),
  });
  const events: RunEvent[] = [];
  const outcome = await runEstimators({
    checked,
    grid: {
      tasks: selectTasks(asked.tasks ?? ['text-1x0bit', 'text-1x0.5bit', 'text-2x0.5bit']),
      seeds: [0],
      rows: [1000],
      estimators: asked.estimators ?? ['ksg', 'bins'],
      intervals: 'none',
      measure: 'time',
    },
    outputDirectory: output,
    workers: 0,
    mode: 'reuse',
    signal: new AbortController().signal,
    onEvent: (event) => events.push(event),
  });
  return { ...outcome, planned: events.find((event) => event.type === 'planned') };
}

describe('tasks of texts', { timeout: 20_000 }, () => {
  it('reach the truth through the embedder of the list', async () => {
    const { status, result } = await run({});
    expect(status).toBe('complete');
    const values = result.readings.map((each) => (each.outcome === 'estimated' ? each.value : NaN));
    const truths = [0, 0, 0.5, 0.5, 1, 1].map((bits) => bits * Math.LN2);
    expect(result.readings.map(({ truth }) => truth)).toEqual(
      truths.map((truth) => expect.closeTo(truth, 12)),
    );
    // Five standard errors: the log ratio of a kind kept or flipped has the standard deviation
    // √(β(1−β)) ln((1−β)/β) = 0.654 nats at β = 0.11, times √2 for two sources, over √1000; and the
    // biases of bins, 9/2000 at most, and of KSG's own noise, 0.02.
    values.forEach((value, index) =>
      expect(Math.abs(value - truths[index]!)).toBeLessThan(5 * 0.0292 + 0.0245),
    );
  });

  it('stand under the name of the embedder, and the result says what it was', async () => {
    const { result } = await run({});
    expect(result.inputs.tasks).toEqual([
      'component(text-1x0bit)',
      'component(text-1x0.5bit)',
      'component(text-2x0.5bit)',
    ]);
    // `narrow` only fills a slot: no text is given to it alone.
    expect(Object.keys(result.inputs.embedders ?? {})).toEqual(['component']);
    expect(result.inputs.embedders?.['component']).toMatchObject({
      id: '@ggmi/embedder-text/pca',
      options: { dimensions: 1 },
      slots: { embedder: [{ id: '@ggmi/embedder-text/hashing', options: { dimensions: 128 } }] },
    });
  });

  it('are computed anew when the embedder below changes, and numbers are not', async () => {
    const tasks = ['text-1x0.5bit', 'normal-1+1-rho0.75'];
    const asked = { tasks, estimators: ['ksg'] };
    await run(asked);
    expect((await run(asked)).planned).toMatchObject({ cells: 2, reused: 2 });
    const other = narrow.replace('128', '96');
    const overrides = [component[0]!, other];
    expect((await run({ ...asked, overrides })).planned).toMatchObject({ cells: 2, reused: 1 });
  });

  it('are refused where the list has no embedder, with the way out', async () => {
    const source = { from: 'default' } as const;
    await expect(run({ source, overrides: [], estimators: ['ksg'] })).rejects.toMatchObject({
      code: 'EMBEDDER_MISSING',
    });
    const numbers = { source, overrides: [], tasks: ['normal-1+1-rho0.75'], estimators: ['ksg'] };
    expect((await run(numbers)).result.inputs.embedders).toBeUndefined();
  });
});
