import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/check/check-config.js';
import type { RunEvent } from '../../src/run/run-event.js';
import { runEvaluation } from '../../src/run/run-evaluation.js';
import type { RunRequest } from '../../src/run/run-request.js';
import { fixtures } from '../check/problems-of.js';
import { textConfig } from '../prompts/text-config.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ggmi-wire-'));
});

const log = () => join(folder, 'log');
const breaksAfter = () => join(folder, 'breaks');

async function run(
  change: Partial<RunRequest> & { readonly config?: object; readonly served?: object } = {},
) {
  const { config = {}, served = {}, ...request } = change;
  const messages: string[] = [];
  const onEvent = (event: RunEvent): void => {
    if ('message' in event) messages.push(event.message);
  };
  const options = { log: log(), breaksAfter: breaksAfter(), ...served };
  const data = textConfig({
    plugins: ['./plugins/speaker.js', './plugins/wire.js'],
    anchors: { use: '@acme/speaker/sums', options: { size: 40 } },
    generators: { wire: { use: '@acme/wire/wire', options } },
    prompt: { draws: 2 },
    ...config,
  });
  const outcome = await runEvaluation({
    checked: await checkConfig({ data, workingDirectory: fixtures }),
    outputDirectory: join(folder, 'runs'),
    workers: 0,
    mode: 'reuse',
    signal: new AbortController().signal,
    onEvent,
    ...request,
  });
  const [failure] = outcome.failures;
  return { ...outcome, code: failure?.code, messages };
}

/** What the server answered: a line per answer. */
const answers = (): string[] => readFileSync(log(), 'utf8').trimEnd().split('\n');
const resultsOf = (runDirectory: string) =>
  readFileSync(join(runDirectory, 'results.jsonl'), 'utf8');

describe('a data set from a server', () => {
  it('that broke off is completed without a second answer to any draw', async () => {
    writeFileSync(breaksAfter(), '23');
    const broken = await run();
    expect(broken).toMatchObject({ status: 'failed', code: 'WIRE_CUT' });
    expect(answers()).toHaveLength(23);
    rmSync(breaksAfter());
    const resumed = await run({ mode: 'resume' });
    expect(resumed.status).toBe('complete');
    const all = answers();
    expect(new Set(all).size).toBe(all.length);
    expect(resumed.messages).toContain('wire, draw 1: 23 of 80 draws are kept from before');
    const whole = resultsOf(resumed.runDirectory);
    rmSync(join(folder, 'runs'), { recursive: true });
    expect(resultsOf((await run()).runDirectory)).toBe(whole);
  });

  it('whose trainer asks it, and that broke off within, is completed without a second answer', async () => {
    const options = { log: log(), breaksAfter: breaksAfter() };
    const config = {
      plugins: ['./plugins/speaker.js', './plugins/wire.js', './plugins/quiz.js'],
      generators: { wire: { use: '@acme/wire/wire', options } },
      prompt: { draws: 1 },
      trainer: { use: '@acme/quiz/quiz', slots: { generator: ['wire'] } },
    };
    // 40 answers of the arm itself, of which some never come; the others are those of the trainer.
    writeFileSync(breaksAfter(), '50');
    const broken = await run({ config });
    expect(broken).toMatchObject({ status: 'failed' });
    expect(answers()).toHaveLength(50);
    rmSync(breaksAfter());
    const resumed = await run({ mode: 'resume', config });
    expect(resumed.status).toBe('complete');
    const all = answers();
    expect(all.length).toBeGreaterThan(60);
    expect(new Set(all).size).toBe(all.length);
    const whole = resultsOf(resumed.runDirectory);
    rmSync(join(folder, 'runs'), { recursive: true });
    expect(resultsOf((await run({ config })).runDirectory)).toBe(whole);
  });

  it('whose last line was cut by a kill lacks that draw alone', async () => {
    const first = await run();
    const before = answers().length;
    const generations = join(folder, 'runs', 'generations');
    const [segment] = readdirSync(generations).filter((name) => name.startsWith('segment'));
    const file = join(generations, segment!);
    truncateSync(file, readFileSync(file).length - 5);
    rmSync(join(folder, 'runs', 'store'), { recursive: true });
    const again = await run();
    expect(answers()).toHaveLength(before + 1);
    expect(again.messages).toContainEqual(expect.stringContaining('1 damaged line'));
    expect(resultsOf(again.runDirectory)).toBe(resultsOf(first.runDirectory));
  });

  it('is evaluated again by another trainer or comparison without an answer', async () => {
    await run();
    const before = answers().length;
    const other = await run({ config: { deployed: { seeds: 1, resamples: 200 } } });
    expect(other.status).toBe('complete');
    rmSync(join(folder, 'runs', 'store'), { recursive: true });
    expect((await run()).status).toBe('complete');
    // Requests that failed are made again; they leave no line.
    expect(answers()).toHaveLength(before);
  });

  it('is evaluated offline, and what was never received is named', async () => {
    const none = run({ offline: true });
    await expect(none).rejects.toMatchObject({ code: 'FINGERPRINT_NOT_KEPT' });
    // By this seed every draw of four prompts is answered: no failed request is to be made again.
    const few = { seed: 1, anchors: { use: '@acme/speaker/sums', options: { size: 4 } } };
    const first = await run({ config: few });
    rmSync(join(folder, 'runs', 'store'), { recursive: true });
    const offline = await run({ config: few, offline: true });
    expect(offline).toMatchObject({ status: 'complete' });
    expect(resultsOf(offline.runDirectory)).toBe(resultsOf(first.runDirectory));
    const more = await run({ offline: true });
    expect(more).toMatchObject({ status: 'failed', code: 'GENERATION_NOT_KEPT' });
  });

  it('stops at the limit of the run, resumable, and goes on with a fresh allowance', async () => {
    const limited = {
      config: { requests: { limit: { tokens: 305 } }, limits: { onFailure: 'continue' } },
    };
    const first = await run(limited);
    expect(first).toMatchObject({ status: 'limited', code: 'REQUEST_LIMIT_REACHED' });
    // 10 tokens for each answer, received or to come: 30 fit.
    expect(answers()).toHaveLength(30);
    expect(first.summary).toBeUndefined();
    await run(limited);
    expect(answers()).toHaveLength(60);
    const last = await run(limited);
    expect(last.status).toBe('complete');
    expect(new Set(answers()).size).toBe(answers().length);
  });

  it('is asked of a server that has moved only for what it never answered', async () => {
    const first = await run();
    const before = answers().length;
    const moved = await run({ served: { host: 'there' } });
    expect(moved.runDirectory).toBe(first.runDirectory);
    rmSync(join(folder, 'runs', 'store'), { recursive: true });
    await run({ served: { host: 'there' } });
    expect(answers()).toHaveLength(before);
  });

  it.each([
    ['another model', {}, { model: 'n' }],
    ['a server with another model of that name', {}, { host: 'retrained' }],
    ['another server where none says what it has', { host: 'silent-1' }, { host: 'silent-2' }],
  ])('is asked anew of %s', async (_, before, after) => {
    const first = await run({ served: before });
    const known = answers().length;
    const other = await run({ served: after });
    expect(other.runDirectory).not.toBe(first.runDirectory);
    expect(answers()).toHaveLength(2 * known);
  });

  it('is not taken offline for that of a server that was never asked', async () => {
    await run();
    const elsewhere = run({ served: { host: 'there' }, offline: true });
    await expect(elsewhere).rejects.toMatchObject({ code: 'FINGERPRINT_NOT_KEPT' });
  });

  it.each(['{"a": "0', '[]', '{"a": 1}'])(
    'outlives damage to what its server said: %s',
    async (text) => {
      const first = await run();
      const before = answers().length;
      const file = join(folder, 'runs', 'generations', 'fingerprints.json');
      const kept = readFileSync(file, 'utf8');
      writeFileSync(file, text);
      await expect(run({ offline: true })).rejects.toMatchObject({
        code: 'FINGERPRINT_NOT_KEPT',
        message: expect.stringContaining('fingerprints.json is damaged'),
      });
      const again = await run();
      expect(again.messages).toContainEqual(
        expect.stringContaining('fingerprints.json is damaged'),
      );
      expect(again.runDirectory).toBe(first.runDirectory);
      expect(answers()).toHaveLength(before);
      expect(readFileSync(file, 'utf8')).toBe(kept);
    },
  );

  it('is drawn anew in mode fresh, and stays on disk', async () => {
    await run();
    const before = answers().length;
    await run({ mode: 'fresh' });
    expect(answers()).toHaveLength(2 * before);
  });
});
