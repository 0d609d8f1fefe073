import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openExamples } from '../../../src/inspect/examples/open-examples.js';
import { writeLock } from '../run-folder.js';
import { RunOfExamples, texts } from './run-of-examples.js';

const all = { offset: 0, limit: 100 };

describe('a run that is being written', () => {
  it('shows what has come since, and says what has not', async () => {
    const run = new RunOfExamples({ status: 'running' });
    writeLock(run.path, process.ppid);
    const draw = run.plan('anchors, draw 1', {
      type: 'draw-examples',
      roles: { generator: 'anchors' },
      parameters: { kind: 'text', seedKey: '0/anchors/0' },
    });
    const examples = openExamples(run.path);
    const [pool] = examples.pools();
    expect(examples.counts(pool!)).toEqual({ state: 'missing', reason: 'it is not computed yet' });
    expect(() => examples.page(pool!.id, all)).toThrow(RangeError);
    run.write(draw, { kind: 'text', examples: texts(8), failures: [] });
    expect(examples.pools()).toHaveLength(1);
    expect(examples.counts(pool!)).toMatchObject({ state: 'counted', examples: 8 });
    const training = 'train on anchors, run 1 of matched';
    expect(examples.page(pool!.id, all)!.losses).toMatchObject({
      notes: [expect.stringMatching(/^There are no losses: no supersample reading/)],
    });
    const cell = run.planSupersample(training, draw, 0);
    await examples.lossesRead(pool!.id);
    expect(examples.page(pool!.id, all)!.losses).toMatchObject({
      columns: [{ trainings: 0 }, { trainings: 0 }],
      notes: ['Of some trainings there is no loss: it is not computed yet'],
    });
    await run.computeSupersample(cell);
    await examples.lossesRead(pool!.id);
    expect(examples.page(pool!.id, all)!.losses).toMatchObject({
      columns: [{ trainings: 1 }, { trainings: 1 }],
    });
  });

  it('says where its store is a link out of its folder, which is not followed', async () => {
    const run = new RunOfExamples();
    run.draw('anchors, draw 1', texts(4));
    const [store, elsewhere] = ['store', '../moved-store'].map((name) => join(run.output, name));
    renameSync(store!, elsewhere!);
    const examples = openExamples(run.path);
    const reason = () => examples.counts(examples.pools()[0]!);
    const moved = 'it is not in the store: its folder was moved or pruned';
    expect(reason()).toEqual({ state: 'missing', reason: moved });
    symlinkSync(elsewhere!, store!);
    const linked = `the store is not read: ${store} is a link that leads out of its folder, or nowhere`;
    expect(reason()).toEqual({ state: 'missing', reason: linked });
    rmSync(store!);
    mkdirSync(store!);
    const segment = join(store!, 'segment-00000.jsonl');
    symlinkSync(join(elsewhere!, 'segment-00000.jsonl'), segment);
    const part = `a part of the store is not read: ${segment} is a link that leads out of its folder, or nowhere`;
    expect(reason()).toEqual({ state: 'missing', reason: part });
    rmSync(segment);
    renameSync(join(elsewhere!, 'segment-00000.jsonl'), segment);
    expect(reason()).toMatchObject({ state: 'counted', examples: 4 });
  });

  it('tells of curation when its result has come', () => {
    const run = new RunOfExamples({ status: 'running' });
    writeLock(run.path, process.ppid);
    const items = texts(2);
    const draw = run.draw('gpt, draw 1', items, { role: 'generators.gpt' });
    const curated = run.plan('near on gpt, draw 1', {
      type: 'curate-examples',
      roles: { curator: 'curators.near' },
      inputs: [draw],
    });
    const examples = openExamples(run.path);
    const outcomes = () =>
      examples
        .page(examples.pools()[0]!.id, all)!
        .rows.map((row) => row.type === 'example' && row.outcome.type);
    expect(outcomes()).toEqual(['unknown', 'unknown']);
    const drops = [{ reason: 'x', ids: ['e1'] }];
    const payload = { kind: 'text', examples: [items[0]], failures: [], flags: [], received: 2 };
    run.write(curated, { ...payload, drops });
    expect(outcomes()).toEqual(['kept', 'dropped']);
  });

  it('takes in a line once it is whole, and passes over one that a kill tore', () => {
    const run = new RunOfExamples();
    run.draw('anchors, draw 1', texts(1));
    const segment = join(run.output, 'store', readdirSync(join(run.output, 'store'))[0]!);
    const examples = openExamples(run.path);
    const [pool] = examples.pools();
    const younger = `${pool!.draw} ${'0'.repeat(40)} {"examples":[],"failures":[],"kind":"text"}`;
    appendFileSync(segment, younger);
    examples.pools();
    expect(examples.counts(pool!)).toMatchObject({ examples: 1 });
    appendFileSync(segment, '\n');
    examples.pools();
    // Of two payloads at one address the younger counts.
    expect(examples.counts(pool!)).toMatchObject({ examples: 0 });
  });

  it('is neither written nor locked', () => {
    const run = new RunOfExamples();
    run.draw('anchors, draw 1', texts(3));
    const state = () =>
      [run.path, join(run.output, 'store')].map((folder) =>
        readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]),
      );
    const before = state();
    const examples = openExamples(run.path);
    examples.page(examples.pools()[0]!.id, { ...all, search: 'e' });
    expect(state()).toEqual(before);
  });

  it('says what is missing after its store was pruned or moved', () => {
    const run = new RunOfExamples();
    run.draw('anchors, draw 1', texts(3));
    const store = join(run.output, 'store');
    const examples = openExamples(run.path);
    const [pool] = examples.pools();
    expect(examples.counts(pool!)).toMatchObject({ examples: 3 });
    renameSync(store, `${store}-away`);
    examples.pools();
    const reason = 'it is not in the store: its folder was moved or pruned';
    expect(examples.counts(pool!)).toEqual({ state: 'missing', reason });
    renameSync(`${store}-away`, store);
    examples.pools();
    expect(examples.counts(pool!)).toMatchObject({ examples: 3 });
    // Written anew, as by pruning: another file of the same name.
    const segment = join(store, readdirSync(store)[0]!);
    copyFileSync(segment, `${segment}.new`);
    renameSync(`${segment}.new`, segment);
    examples.pools();
    expect(examples.counts(pool!)).toMatchObject({ examples: 3 });
  });

  it('lists a damaged payload with the reason, and the other pools as they are', () => {
    const run = new RunOfExamples();
    const damaged = run.plan('anchors, draw 1', {
      type: 'draw-examples',
      roles: { generator: 'anchors' },
      parameters: { kind: 'text', seedKey: '0/anchors/0' },
    });
    run.draw('held-out items, draw 1', texts(2), { key: '0/held-out/0' });
    const segment = join(run.output, 'store', readdirSync(join(run.output, 'store'))[0]!);
    appendFileSync(segment, `${damaged} ${'0'.repeat(40)} {"examples":[{"id":"a"]}\n`);
    const examples = openExamples(run.path);
    const counts = examples.pools().map((pool) => examples.counts(pool));
    expect(counts).toEqual([
      { state: 'missing', reason: expect.stringMatching(/^the draw is damaged: /) },
      { state: 'counted', examples: 2, failed: 0, curators: [] },
    ]);
  });
});
