import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../src/run/run-event.js';
import { runEvaluation } from '../../src/run/run-evaluation.js';
import { checkedLinearGaussian, linearGaussian } from './linear-gaussian-config.js';

/** Whole runs on a busy machine. */
const timeout = 30_000;

/** A small run with a component that fails in this way; `watch` sees every event and can interrupt. */
async function runWithFault(fault: string, watch: (event: RunEvent, abort: () => void) => void) {
  const checked = await checkedLinearGaussian({
    estimators: {
      ...linearGaussian.estimators,
      faulty: { use: '@acme/faulty/faulty', options: { fault } },
    },
    readings: {
      replicates: { type: 'replicate', replicates: 20, estimators: ['log-det', 'faulty'] },
    },
    limits: { onFailure: 'continue' },
  });
  const controller = new AbortController();
  return runEvaluation({
    checked,
    outputDirectory: mkdtempSync(join(tmpdir(), 'ggmi-phases-')),
    workers: 0,
    mode: 'reuse',
    signal: controller.signal,
    onEvent: (event) => watch(event, () => controller.abort()),
  });
}

describe('a component that fails', () => {
  it('when it is disposed of takes no result with it, and is named', { timeout }, async () => {
    const warnings: string[] = [];
    const { status, summary } = await runWithFault('dispose', (event) => {
      if (event.type === 'warning') warnings.push(event.message);
    });
    expect(status).toBe('complete');
    expect(summary?.verdict.available).toBe(true);
    expect(warnings).toContain(
      "'@acme/faulty/faulty' of @acme/faulty 3.2.1, at 'estimators.faulty', could not be disposed of: a handle is lost",
    );
  });

  it('after the run was interrupted is no failure of the run', { timeout }, async () => {
    const { status, failures } = await runWithFault('foreign', (event, abort) => {
      if (event.type === 'cell-started' && event.label.startsWith('faulty')) abort();
    });
    expect(status).toBe('interrupted');
    expect(failures).toEqual([]);
  });
});
