import { describe, expect, it } from 'vitest';
import { openExamples } from '../../../src/inspect/examples/open-examples.js';
import { RunOfExamples, texts } from './run-of-examples.js';

const all = { offset: 0, limit: 100 };

describe('the losses of examples', () => {
  it('are of held-out items the mean over the seeds of every arm', async () => {
    const run = new RunOfExamples();
    const heldOut = run.draw('held-out items, draw 1', texts(130), { key: '0/held-out/0' });
    await run.deployed('base', 1, heldOut);
    await run.deployed('base', 2, heldOut);
    await run.deployed('gpt', 1, heldOut);
    run.plan('train gpt as deployed, seed 2', { type: 'train-deployed', inputs: [heldOut] });
    run.plan('train lost as deployed, seed 1', { type: 'train-deployed', inputs: [heldOut] });
    const examples = openExamples(run.path);
    const [pool] = examples.pools();
    await examples.lossesRead(pool!.id);
    const page = examples.page(pool!.id, { offset: 60, limit: 10 })!;
    expect(page.losses).toMatchObject({
      state: 'read',
      columns: [
        { arm: 'base', role: 'held-out', unit: 'loss', trainings: 2, planned: 2, bound: 1 },
        { arm: 'base', unit: 'nats/byte', trainings: 2, bound: null },
        { arm: 'gpt', unit: 'loss', trainings: 1, planned: 2 },
        { arm: 'gpt', unit: 'nats/byte' },
        { arm: 'lost', unit: 'loss', trainings: 0, planned: 1 },
      ],
    });
    // Of e64 by knownTrainer, whose seeds shift it by 1/64 and 2/64.
    const [base, gpt] = [64 / 1024 + 1.5 / 64 + 0.25, 64 / 1024 + 1 / 64 + 0.25];
    expect(page.rows[4]).toMatchObject({
      index: 64,
      losses: [
        { value: base, of: 2 },
        { value: 2 * base, of: 2 },
        { value: gpt, of: 1 },
        { value: 2 * gpt, of: 1 },
        { reason: 'it is not in the store: its folder was moved or pruned' },
      ],
    });
  });

  it.each([
    ['differ', texts(9)],
    ['repeat', texts(9).map((item, index) => ({ ...item, prompt: `question ${index % 5}` }))],
    ['are none', texts(9, { prompt: '' })],
  ])('are of twins those of the runs that drew them, where prompts %s', async (_, items) => {
    const run = new RunOfExamples();
    const draw = run.draw('gpt, draw 1', items.toReversed(), { role: 'generators.gpt' });
    const left = items.filter(({ id }) => id !== 'e4');
    const curated = run.curate('half', draw, {
      kept: left,
      received: 9,
      drops: [{ reason: 'x', ids: ['e4'] }],
    });
    for (let index = 0; index < 12; index++) {
      await run.supersample(`train on gpt, run ${index + 1} of matched`, curated, index);
    }
    const examples = openExamples(run.path);
    const [pool] = examples.pools();
    expect(examples.page(pool!.id, all)!.losses).toEqual({ state: 'being-read' });
    await examples.lossesRead(pool!.id);
    const page = examples.page(pool!.id, all)!;
    expect(page.losses).toMatchObject({
      columns: [
        { arm: 'gpt of matched', role: 'trained-on', unit: 'loss', trainings: 12, bound: 1 },
        { arm: 'gpt of matched', role: 'held-back', unit: 'loss', trainings: 12, bound: 1 },
      ],
      notes: [],
    });
    const rows = page.rows.flatMap((row) => (row.type === 'example' ? [row] : []));
    const known = rows.filter(({ example }) => example.id !== 'e4');
    expect(known.map(({ losses }) => losses)).toEqual(
      known.map(({ example }) => {
        const value = Number(example.id.slice(1)) / 1024;
        const of = expect.any(Number);
        return [
          { value, of },
          { value: value + 0.25, of },
        ];
      }),
    );
    const drawn = known
      .flatMap(({ losses }) => losses)
      .reduce((sum, cell) => sum + ('of' in cell ? cell.of : 0), 0);
    // Twelve runs of three pairs.
    expect(drawn).toBe(72);
    const reason = 'no run that was read drew it';
    expect(rows.find(({ example }) => example.id === 'e4')?.losses).toEqual([
      { reason },
      { reason },
    ]);
  });

  it('are said to be none of single examples where replicates keep their means', () => {
    const run = new RunOfExamples();
    const draw = run.draw('anchors, draw 1', texts(2));
    run.plan('replicate 1 of anchors', { type: 'train-replicate', inputs: [draw] });
    const examples = openExamples(run.path);
    expect(examples.page(examples.pools()[0]!.id, all)!.losses).toMatchObject({
      columns: [],
      notes: [expect.stringContaining('keep their means alone')],
    });
  });

  it('keep trainings of several settings apart', async () => {
    const run = new RunOfExamples();
    const draw = run.draw('anchors, draw 1', texts(8));
    await run.supersample('train on anchors, run 1 of matched', draw, 0);
    await run.supersample('train on anchors, run 1 of matched', draw, 1);
    const examples = openExamples(run.path);
    const { id } = examples.pools()[0]!;
    await examples.lossesRead(id);
    const { losses } = examples.page(id, all)!;
    expect(losses.state === 'read' && losses.columns.map(({ arm }) => arm)).toEqual([
      'anchors of matched',
      'anchors of matched',
      'anchors of matched, setting 2',
      'anchors of matched, setting 2',
    ]);
  });

  it('are not given where pairs cannot be told any more', async () => {
    const run = new RunOfExamples();
    const draw = run.draw('anchors, draw 1', texts(8));
    const cell = run.plan('train on anchors, run 1 of matched', {
      type: 'train-supersample',
      inputs: [draw],
      parameters: { pairs: 3, pairing: 'across-prompts', supersampleKey: 'k' },
    });
    run.write(cell, {
      trained: [1, 1, 1],
      heldBack: [0, 0, 0],
      membership: [2, 0, 1],
      lossBound: 1,
    });
    const examples = openExamples(run.path);
    const { id } = examples.pools()[0]!;
    await examples.lossesRead(id);
    const page = examples.page(id, all)!;
    const reason = 'another version of the program drew its pairs otherwise';
    expect(page.rows[0]).toMatchObject({ losses: [{ reason }, { reason }] });
    expect(page.losses).toMatchObject({ notes: [`Of some trainings there is no loss: ${reason}`] });
  });
});
