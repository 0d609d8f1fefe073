import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { ConfigInput } from '../../src/config/define-config.js';
import type { RunOutcome } from '../../src/run/run-request.js';
import { linearGaussian } from '../run/linear-gaussian-config.js';

// Threads run the built package: Node 20 reads no TypeScript. `npm test` builds before it tests.
const isBuilt = existsSync(new URL('../../dist/index.js', import.meta.url));
const notBuilt = 'packages/runtime is not built';
const script = fileURLToPath(new URL('../fixtures/run-built.mjs', import.meta.url));
/** Whole processes with threads on a busy machine. */
const timeout = 60_000;

interface Answer extends RunOutcome {
  readonly results: string;
  readonly journal: string;
}

/** The cells that a journal has begun and not ended, and those that it has handed out, line by line. */
function cellsUnderWay(
  journal: string,
): readonly { readonly begun: number; readonly out: number }[] {
  const [begun, out] = [new Set<unknown>(), new Set<unknown>()];
  return journal
    .trimEnd()
    .split('\n')
    .map((line) => {
      // Written by openJournal.
      const { event, cell } = JSON.parse(line) as {
        readonly event: string;
        readonly cell?: string;
      };
      if (event === 'cell-started') out.add(cell);
      if (event === 'cell-begun') begun.add(cell);
      if (event === 'cell-ended') [begun, out].forEach((cells) => cells.delete(cell));
      return { begun: begun.size, out: out.size };
    });
}

/** What the built package answers, request by request, in a process of its own. */
async function built<Answers>(requests: readonly object[]): Promise<Answers> {
  const command = [script, JSON.stringify(requests)];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  // Written by run-built.mjs.
  return JSON.parse(stdout) as Answers;
}

/** The small chain; with a fault, an estimator beside it that fails in this way. */
function small(fault?: string): ConfigInput {
  const estimators = fault === undefined ? ['log-det'] : ['log-det', 'faulty'];
  const { deployed: _, ...withoutComparison } = linearGaussian;
  return {
    ...withoutComparison,
    estimators: {
      ...linearGaussian.estimators,
      faulty: { use: '@acme/faulty/faulty', options: { fault: fault ?? 'own' } },
    },
    readings: { replicates: { type: 'replicate', replicates: 8, estimators } },
    limits: { onFailure: 'continue' },
  };
}

describe('worker threads', () => {
  it('change no byte of the results, however many', { timeout }, async ({ skip }) => {
    skip(!isBuilt, notBuilt);
    const [none, one, two] = await built<[Answer, Answer, Answer]>(
      [0, 1, 2].map((workers) => ({ data: small(), workers })),
    );
    expect([none, one, two].map(({ status, failures }) => ({ status, failures }))).toEqual(
      [0, 1, 2].map(() => ({ status: 'complete', failures: [] })),
    );
    expect(one.results).toBe(none.results);
    expect(two.results).toBe(none.results);
    expect(two.summary).toEqual(none.summary);
  });

  it(
    'begin one cell at a time, of those that are handed out to them',
    { timeout },
    async ({ skip }) => {
      skip(!isBuilt, notBuilt);
      const [{ journal }] = await built<[Answer]>([{ data: small(), workers: 1 }]);
      const states = cellsUnderWay(journal);
      expect(Math.max(...states.map(({ begun }) => begun))).toBe(1);
      expect(Math.max(...states.map(({ out }) => out))).toBe(4);
      expect(journal.match(/"cell-begun"/g)).toHaveLength(journal.match(/"cell-ended"/g)!.length);
    },
  );

  it('carry failures over with their code and message', { timeout }, async ({ skip }) => {
    skip(!isBuilt, notBuilt);
    const [{ status, failures }] = await built<[Answer]>([{ data: small('own'), workers: 1 }]);
    expect(status).toBe('failed');
    expect(failures.map(({ code, message }) => [code, message])).toEqual([
      ['ACME_TIRED', 'It is tired. Let it rest.'],
      ['ACME_TIRED', 'It is tired. Let it rest.'],
    ]);
  });

  it('that die take only those cells along that they ran', { timeout }, async ({ skip }) => {
    skip(!isBuilt, notBuilt);
    const [outcome] = await built<[Answer]>([{ data: small('exit'), workers: 1 }]);
    expect(outcome.status).toBe('failed');
    expect(outcome.failures.map(({ label, code }) => [label, code])).toEqual([
      ['faulty of anchors (replicates)', 'WORKER_DIED'],
      ['faulty of faithful (replicates)', 'WORKER_DIED'],
    ]);
    expect(outcome.failures[0]?.message).toContain('it ended with code 3');
  });
});

describe('a worker thread that dies of a component', () => {
  it('names package, component and phase, and what was thrown', { timeout }, async ({ skip }) => {
    skip(!isBuilt, notBuilt);
    const [outcome] = await built<[Answer]>([{ data: small('timer'), workers: 1 }]);
    expect(outcome.failures).toHaveLength(2);
    for (const { label, code, message } of outcome.failures) {
      expect(code).toBe('WORKER_DIED');
      expect(message).toContain(
        `${label}: a worker thread died in estimate-mi of @acme/faulty/faulty (estimators.faulty, package @acme/faulty 3.2.1): a timer of the package.`,
      );
    }
    // The other estimator of the same reading is not touched.
    expect(outcome.summary?.quantities.some(({ outcome: { available } }) => available)).toBe(true);
  });
});

describe('threads inside a computation', () => {
  it('keep the process alive until the last of several jobs', { timeout }, async ({ skip }) => {
    skip(!isBuilt, notBuilt);
    const values = Array.from({ length: 40 }, () => 1);
    const [answers] = await built<readonly (readonly unknown[])[]>([
      { values, threads: 2, times: 20, together: true },
    ]);
    expect(answers).toEqual(Array.from({ length: 20 }, () => [100, 100, 100, 100]));
  });

  it(
    'give the results of one thread, in the order of the ranges',
    { timeout },
    async ({ skip }) => {
      skip(!isBuilt, notBuilt);
      const values = Array.from({ length: 400 }, (_, index) => Math.sqrt(index));
      const [one, two, failing] = await built<readonly (readonly unknown[])[]>([
        { values, threads: 1, times: 1 },
        { values, threads: 2, times: 2 },
        { values: [1, -2, 3, 4], threads: 2, times: 1 },
      ]);
      const sums = [0, 100, 200, 300].map(
        (start) => values.slice(start, start + 100).reduce((sum, value) => sum + value, 0) * 10,
      );
      expect(one).toEqual([sums]);
      expect(two).toEqual([sums, sums]);
      expect(failing).toEqual(['rejected: negative value at 1']);
    },
  );
});
