import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GgmiError, type RunRecord } from '@ggmi/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPlan } from '../../src/record/plan-file.js';
import { readRun } from '../../src/record/read-run.js';
import type { RunEvent } from '../../src/run/run-event.js';
import { runEvaluation } from '../../src/run/run-evaluation.js';
import type { RunRequest } from '../../src/run/run-request.js';
import { checkedLinearGaussian } from './linear-gaussian-config.js';

const checked = await checkedLinearGaussian({
  readings: { replicates: { type: 'replicate', replicates: 20, estimators: ['log-det'] } },
});
let outputDirectory: string;

beforeEach(() => {
  outputDirectory = mkdtempSync(join(tmpdir(), 'ggmi-run-'));
});

function run(change: Partial<RunRequest> = {}) {
  return runEvaluation({
    checked,
    outputDirectory,
    workers: 0,
    mode: 'reuse',
    signal: new AbortController().signal,
    onEvent: () => undefined,
    ...change,
  });
}

/** Starts a run and interrupts it when so many cells have finished. */
async function runUntil(finished: number) {
  const abort = new AbortController();
  let done = 0;
  const onEvent = (event: RunEvent): void => {
    if (event.type === 'cell-finished' && ++done === finished) abort.abort();
  };
  return run({ signal: abort.signal, onEvent });
}

function resultsOf(runDirectory: string): string {
  return readFileSync(join(runDirectory, 'results.jsonl'), 'utf8');
}

function recordOf(runDirectory: string): RunRecord {
  // Written by writeRecord.
  return JSON.parse(readFileSync(join(runDirectory, 'record.json'), 'utf8')) as RunRecord;
}

describe('a run', () => {
  it('tells its plan before a cell of it has run, in an order that puts inputs first', async () => {
    const { runDirectory } = await runUntil(1);
    const begun = readPlan(join(runDirectory, 'plan.jsonl'));
    expect(begun.map(({ type }) => type)).toContain('estimate-mi');
    await run();
    const plan = readPlan(join(runDirectory, 'plan.jsonl'));
    // The comparison is planned only when the arms have been trained.
    expect(plan.slice(0, begun.length)).toEqual(begun);
    const places = new Map(plan.map(({ address }, place) => [address, place]));
    for (const [place, { inputs }] of plan.entries()) {
      for (const input of inputs) expect(places.get(input)).toBeLessThan(place);
    }
    const results = resultsOf(runDirectory).trimEnd().split('\n');
    expect(plan.map(({ address }) => address).toSorted()).toEqual(
      // A line of results.jsonl names its cell.
      results.map((line) => (JSON.parse(line) as { readonly cell: string }).cell),
    );
  });

  it('leaves journal, plan, record, results and summary, and no lock', async () => {
    const outcome = await run();
    expect(outcome.status).toBe('complete');
    expect(readdirSync(outcome.runDirectory).toSorted()).toEqual([
      'journal.jsonl',
      'plan.jsonl',
      'record.json',
      'results.jsonl',
      'summary.json',
    ]);
    expect(readdirSync(outputDirectory).toSorted()).toEqual([
      outcome.runDirectory.split('/').at(-1),
      'store',
    ]);
    const { record, summary } = readRun(outcome.runDirectory);
    expect(summary).toEqual(outcome.summary);
    expect(record).toMatchObject({
      format: 1,
      status: 'complete',
      planDigest: summary.planDigest,
      config: { file: '(data)', resolved: { name: 'small' } },
      plugins: [
        { specifier: './plugins/toy.js', name: '@ggmi/backend-toy', contract: 1 },
        { specifier: './plugins/gaussian.js' },
        { specifier: './plugins/faulty.js', version: '3.2.1' },
      ],
    });
    const trainer = record.components.find(({ role }) => role === 'trainer');
    // After defaults: the config does not give the dimensions.
    expect(trainer?.options).toEqual({ dimensions: 1, noise: 0.3 });
  });

  it('writes the same results a second time, out of the store alone', async () => {
    const first = resultsOf((await run()).runDirectory);
    const events: RunEvent[] = [];
    const second = await run({ onEvent: (event) => events.push(event) });
    expect(resultsOf(second.runDirectory)).toBe(first);
    const planned = second.summary!.cells.planned;
    // All but the comparison as deployed, which is planned once its arms have been trained.
    expect(events).toEqual([
      { type: 'planned', cells: planned - 1, reused: planned - 1 },
      { type: 'planned', cells: 1, reused: 1 },
    ]);
  });

  it('computes everything again when it is to be fresh, to the same results', async () => {
    const first = resultsOf((await run()).runDirectory);
    const events: RunEvent[] = [];
    const second = await run({ mode: 'fresh', onEvent: (event) => events.push(event) });
    expect(events[0]).toMatchObject({ type: 'planned', reused: 0 });
    expect(resultsOf(second.runDirectory)).toBe(first);
  });

  it('is not resumed where nothing was begun', async () => {
    const failure: unknown = await run({ mode: 'resume' }).catch((error: unknown) => error);
    expect(GgmiError.is(failure, 'RUN_NOT_FOUND')).toBe(true);
    expect(readdirSync(outputDirectory)).toEqual([]);
  });

  it('has the command that resumes it on record, from its start', async () => {
    const resumeCommand = 'ggmi run small.yaml --resume';
    let atStart: RunRecord | undefined;
    const onEvent = (event: RunEvent): void => {
      if (event.type !== 'planned') return;
      const [folder] = readdirSync(outputDirectory).filter((name) => name.startsWith('small-'));
      atStart = recordOf(join(outputDirectory, folder!));
    };
    const { runDirectory } = await run({ resumeCommand, onEvent });
    expect(atStart).toMatchObject({ status: 'running', resumeCommand });
    expect(recordOf(runDirectory)).toMatchObject({ status: 'complete', resumeCommand });
  });

  it('is interrupted by its signal, and resumed to the results of a run without interruption', async () => {
    const interrupted = await runUntil(30);
    expect(interrupted).toMatchObject({ status: 'interrupted', failures: [] });
    expect(interrupted.summary).toBeUndefined();
    expect(recordOf(interrupted.runDirectory).status).toBe('interrupted');
    expect(readdirSync(interrupted.runDirectory)).not.toContain('results.jsonl');

    const events: RunEvent[] = [];
    const resumed = await run({ mode: 'resume', onEvent: (event) => events.push(event) });
    expect(resumed).toMatchObject({
      status: 'complete',
      runDirectory: interrupted.runDirectory,
    });
    expect(events[0]).toMatchObject({ type: 'planned', reused: 30 });

    outputDirectory = mkdtempSync(join(tmpdir(), 'ggmi-run-'));
    const whole = await run();
    expect(resultsOf(resumed.runDirectory)).toBe(resultsOf(whole.runDirectory));
    expect(resumed.summary).toEqual(whole.summary);
  });

  it('says nothing of time, machine or folder in its results', async () => {
    const results = resultsOf((await run()).runDirectory);
    for (const word of [outputDirectory, checked.baseDirectory, process.version, 'T2', 'plugins']) {
      expect(results).not.toContain(word);
    }
  });
});
