import { describe, expect, it } from 'vitest';
import { openExamples } from '../../../src/inspect/examples/open-examples.js';
import type { PointLabel } from '../../../src/sweep/point-label.js';
import { RunOfExamples, texts } from './run-of-examples.js';

const all = { offset: 0, limit: 100 };

describe('the pools of a run', () => {
  it('are told apart by source, replicate and setting', () => {
    const run = new RunOfExamples();
    const items = texts(2);
    run.draw('anchors, draw 1', items);
    run.draw('anchors, draw 2', items, { key: '0/anchors/1' });
    run.draw('held-out items, draw 1', items, { key: '-3/held-out/0' });
    run.draw('a generator', items, { role: 'generators.a.b', key: '0/generation/0/x/y' });
    run.draw('a generator', items, { role: 'generators.a.b', key: '0/generation/0/x/y' });
    const pools = openExamples(run.path).pools();
    expect(pools.map(({ source, replicate, setting }) => [source, replicate, setting])).toEqual([
      [{ type: 'anchors' }, 1, undefined],
      [{ type: 'anchors' }, 2, undefined],
      [{ type: 'held-out' }, 1, undefined],
      [{ type: 'generator', name: 'a.b' }, 1, 1],
      [{ type: 'generator', name: 'a.b' }, 1, 2],
    ]);
    expect(new Set(pools.map(({ id }) => id)).size).toBe(5);
  });

  it('of a sweep are told apart by their points, whatever the roles that a point has of its own', () => {
    const run = new RunOfExamples();
    const drawn = (points?: readonly PointLabel[]) =>
      run.draw('mixture, draw 1', texts(2), {
        role: 'generators.mixture@0123456789ab',
        key: '0/generation/0/x/y',
        ...(points && { points }),
      });
    drawn([{ mode: 'exact', panel: 'K', at: { K: 2 } }]);
    drawn([{ mode: 'exact', panel: 'K', at: { K: 3 } }]);
    drawn([{ mode: 'exact', panel: 'K', at: { K: 3 } }]);
    drawn();
    const pools = openExamples(run.path).pools();
    const name = { type: 'generator', name: 'mixture' };
    expect(pools.map(({ source, points, setting }) => [source, points, setting])).toEqual([
      [name, { text: 'K = 2, mode exact', settings: ['K=2', 'mode=exact'] }, undefined],
      [name, { text: 'K = 3, mode exact', settings: ['K=3', 'mode=exact'] }, 1],
      [name, { text: 'K = 3, mode exact', settings: ['K=3', 'mode=exact'] }, 2],
      [name, undefined, undefined],
    ]);
  });

  it('are named after all generators that are set to the same, and share a draw', () => {
    const made = (name: string, gain: number) => {
      const options = { gain, noise: 1 };
      return { role: `generators.${name}`, id: '@x/linear', resultVersion: 1, options };
    };
    const use = { use: '@x/linear', count: 4 };
    const generators = {
      gpt: { ...use, options: {} },
      template: { ...use, options: { gain: 1 } },
      twice: { ...use, options: { gain: 2 } },
      longer: { ...use, count: 8, options: {} },
    };
    const run = new RunOfExamples({
      status: 'complete',
      config: { file: 'c.yaml', asWritten: '', overrides: [], resolved: { generators } },
      components: [made('gpt', 1), made('template', 1), made('twice', 2), made('longer', 1)],
    });
    run.draw('gpt, draw 1', texts(2), { role: 'generators.gpt', key: '0/generation/0/x' });
    run.draw('twice, draw 1', texts(2), { role: 'generators.twice', key: '0/generation/0/y' });
    expect(
      openExamples(run.path)
        .pools()
        .map(({ source }) => source),
    ).toEqual([
      { type: 'generator', name: 'gpt', alike: ['template'] },
      { type: 'generator', name: 'twice' },
    ]);
  });

  it('are none in the folder of an older run, which has no plan', () => {
    const run = new RunOfExamples();
    expect(openExamples(run.path).pools()).toEqual([]);
  });

  it('say why an example is not there any more', () => {
    const run = new RunOfExamples();
    const items = texts(4);
    const draw = run.draw('gpt, draw 1', items, {
      role: 'generators.gpt',
      more: { failures: [{ draw: 4, code: 'EMPTY', reason: 'It was <empty>.' }] },
    });
    const first = run.curate('length', draw, {
      kept: items.slice(1),
      received: 4,
      drops: [{ reason: 'too-long', ids: ['e0'] }],
      flags: [{ reason: 'odd', ids: ['e1', 'e2'] }],
    });
    run.curate('near', first, {
      kept: items.slice(2),
      received: 3,
      drops: [{ reason: 'near-anchor', ids: ['e1'] }],
    });
    const examples = openExamples(run.path);
    const [pool] = examples.pools();
    expect(examples.counts(pool!)).toEqual({
      state: 'counted',
      examples: 4,
      failed: 1,
      curators: [
        {
          curator: 'length',
          received: 4,
          kept: 3,
          drops: [{ reason: 'too-long', count: 1 }],
          flags: [{ reason: 'odd', count: 2 }],
        },
        {
          curator: 'near',
          received: 3,
          kept: 2,
          drops: [{ reason: 'near-anchor', count: 1 }],
          flags: [],
        },
      ],
    });
    const rows = examples.page(pool!.id, all)!.rows;
    expect(rows.map((row) => row.type === 'example' && row.outcome)).toEqual([
      { type: 'dropped', curator: 'length', reason: 'too-long' },
      { type: 'dropped', curator: 'near', reason: 'near-anchor' },
      { type: 'kept', flags: [{ curator: 'length', reason: 'odd' }] },
      { type: 'kept', flags: [] },
    ]);
    const ids = (outcome: 'kept' | 'flagged' | 'dropped') =>
      examples
        .page(pool!.id, { ...all, outcome })!
        .rows.map((row) => row.type === 'example' && row.example.id);
    expect([ids('kept'), ids('flagged'), ids('dropped')]).toEqual([
      ['e2', 'e3'],
      ['e2'],
      ['e0', 'e1'],
    ]);
    expect(examples.page(pool!.id, { ...all, outcome: 'failed' })!.rows).toEqual([
      { type: 'failed', index: 0, draw: 4, code: 'EMPTY', reason: 'It was <empty>.' },
    ]);
  });

  it('are told where curators named very many', () => {
    const run = new RunOfExamples();
    const items = texts(3);
    const draw = run.draw('gpt, draw 1', items, { role: 'generators.gpt' });
    // More than is read of an end of a payload at once.
    const many = Array.from({ length: 20_000 }, (_, index) => `${'long '.repeat(20)}${index}`);
    const deceit = ',"failures":[],"flags":[{"ids":["e2"],"reason":"no"}]}';
    const metadata = { before: 0, failures: [], flags: [{ ids: ['e2'], reason: 'no' }] };
    const deceiving = items.map((item) => ({ ...item, response: deceit, metadata }));
    run.curate('dropping', draw, {
      kept: deceiving.slice(1),
      received: 3,
      drops: [{ reason: 'x', ids: [...many, 'e0'] }],
    });
    run.curate('flagging', draw, {
      kept: deceiving,
      received: 3,
      drops: [],
      flags: [{ reason: 'y', ids: ['e1', deceit, ...many] }],
    });
    run.curate('few', draw, {
      kept: deceiving,
      received: 3,
      drops: [],
      flags: [{ reason: 'z', ids: ['e0'] }],
    });
    const examples = openExamples(run.path);
    const outcomes = examples
      .pools()
      .map(({ id }) =>
        examples
          .page(id, all)!
          .rows.map((row) =>
            row.type === 'example' && row.outcome.type === 'kept'
              ? row.outcome.flags.length
              : 'dropped',
          ),
      );
    expect(outcomes).toEqual([
      ['dropped', 0, 0],
      [0, 1, 0],
      [1, 0, 0],
    ]);
  });

  it('are searched in id, prompt and response alone', () => {
    const run = new RunOfExamples();
    const items = texts(5);
    items[1] = { ...items[1]!, response: 'Say "Hello"\n' };
    items[3] = { ...items[3]!, metadata: { response: 'hello' }, prompt: 'HELLO?' };
    items[4] = { ...items[4]!, metadata: { response: 'hello' } };
    const draw = run.draw('anchors, draw 1', items);
    run.curate('half', draw, {
      kept: items.slice(2),
      received: 5,
      drops: [{ reason: 'x', ids: ['e0', 'e1'] }],
    });
    const examples = openExamples(run.path);
    const found = (search: string, more: object = {}) => {
      const page = examples.page(examples.pools()[0]!.id, { ...all, search, ...more })!;
      return [page.matching, page.rows.map((row) => row.index)];
    };
    expect(found('hello')).toEqual([2, [1, 3]]);
    expect(found('hello', { outcome: 'kept' })).toEqual([1, [3]]);
    expect(found('"hello"\n')).toEqual([1, [1]]);
    expect(found('metadata')).toEqual([0, []]);
    expect(found('"id"')).toEqual([0, []]);
    expect(found('E', { offset: 1, limit: 2 })).toEqual([5, [1, 2]]);
    expect(found('E', { offset: 7 })).toEqual([5, []]);
  });
});
