import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunRecord } from '@ggmi/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/check/check-config.js';
import { runEvaluation } from '../../src/run/run-evaluation.js';
import { fixtures } from '../check/problems-of.js';
import { textConfig } from '../prompts/text-config.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ggmi-requests-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(config: object = {}) {
  const options = { log: join(folder, 'log') };
  const data = textConfig({
    plugins: ['./plugins/speaker.js', './plugins/wire.js'],
    anchors: { use: '@acme/speaker/sums', options: { size: 10 } },
    generators: { wire: { use: '@acme/wire/wire', options } },
    ...config,
  });
  return runEvaluation({
    checked: await checkConfig({ data, workingDirectory: fixtures }),
    outputDirectory: join(folder, 'runs'),
    workers: 0,
    mode: 'reuse',
    signal: new AbortController().signal,
    onEvent: () => undefined,
  });
}

const answers = () => readFileSync(join(folder, 'log'), 'utf8').trimEnd().split('\n').length;

describe('the record of a run', () => {
  it('holds what its requests have used, over all starts, and counts those that told nothing', async () => {
    const prices = { m: { input: 1e6, output: 1e6 } };
    const limited = { requests: { prices, limit: { tokens: 35 } } };
    const first = await run(limited);
    // 10 tokens for each answer: three fit into the first start.
    expect(first.requests).toMatchObject({ starts: 1, usage: [{ answered: 3, inputTokens: 15 }] });
    const journal = join(first.runDirectory, 'journal.jsonl');
    appendFileSync(journal, '{"at":"2026","event":"run-started"}\n{"event":"requests","us');
    const second = await run({ requests: { prices } });
    expect(second.status).toBe('complete');
    const record = JSON.parse(
      readFileSync(join(second.runDirectory, 'record.json'), 'utf8'),
    ) as RunRecord;
    expect(record.requests).toEqual(second.requests);
    const { usage, ...starts } = record.requests!;
    expect(starts).toEqual({ starts: 3, unaccountedStarts: 1 });
    expect(usage).toMatchObject([
      {
        server: 'wire',
        model: 'm',
        answered: answers(),
        outputTokens: 5 * answers(),
        cost: { amount: 10 * answers(), currency: 'USD' },
      },
    ]);
    expect(readFileSync(join(second.runDirectory, 'summary.json'), 'utf8')).not.toContain('USD');
  });

  it('says nothing of requests where none was made', async () => {
    const { requests, status } = await run({
      generators: { parrot: { use: '@acme/speaker/parrot' } },
    });
    expect([status, requests]).toEqual(['complete', undefined]);
  });

  it('holds what was spent before an error that ended the run', async () => {
    writeFileSync(join(folder, 'breaks'), '2');
    const options = { log: join(folder, 'log'), breaksAfter: join(folder, 'breaks') };
    const broken = await run({ generators: { wire: { use: '@acme/wire/wire', options } } });
    expect(broken).toMatchObject({ status: 'failed', requests: { usage: [{ answered: 2 }] } });
  });
});
