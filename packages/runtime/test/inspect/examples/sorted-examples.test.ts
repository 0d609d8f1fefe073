import { describe, expect, it } from 'vitest';
import type { ExamplePage } from '../../../src/inspect/examples/example-page.js';
import { openExamples } from '../../../src/inspect/examples/open-examples.js';
import type { LossDirection } from '../../../src/inspect/losses/loss-order.js';
import { RunOfExamples, texts } from './run-of-examples.js';

const idsOf = ({ rows }: ExamplePage): readonly string[] =>
  rows.flatMap((row) => (row.type === 'example' ? [row.example.id] : []));

/** Losses of e0 … e129 grow with their number: see knownTrainer. */
async function heldOutPool() {
  const run = new RunOfExamples();
  const items = texts(130);
  const heldOut = run.draw('held-out items, draw 1', items.toReversed(), { key: '0/held-out/0' });
  await run.deployed('base', 1, heldOut);
  await run.deployed('base', 2, heldOut);
  run.plan('train lost as deployed, seed 1', { type: 'train-deployed', inputs: [heldOut] });
  const examples = openExamples(run.path);
  const { id } = examples.pools()[0]!;
  const page = (key: string, direction: LossDirection, more: object = {}) =>
    examples.page(id, { offset: 0, limit: 3, sort: { key, direction }, ...more })!;
  return { examples, id, page };
}

/** Twins of a pool of nine that was curated: e4 was dropped, and no training drew it. */
async function twinPool() {
  const run = new RunOfExamples();
  const items = texts(9);
  const draw = run.draw('gpt, draw 1', items.toReversed(), { role: 'generators.gpt' });
  const drops = [{ reason: 'x', ids: ['e4'] }];
  const kept = items.filter(({ id }) => id !== 'e4');
  const curated = run.curate('half', draw, { kept, received: 9, drops });
  for (let index = 0; index < 12; index++) {
    await run.supersample(`train on gpt, run ${index + 1} of matched`, curated, index);
  }
  const examples = openExamples(run.path);
  return { examples, id: examples.pools()[0]!.id };
}

describe('the examples of a pool', () => {
  it('are sorted by a loss, over all of them, from either end', async () => {
    const { examples, id, page } = await heldOutPool();
    await examples.lossesRead(id);
    const key = 'held-out nats/byte base';
    expect(idsOf(page(key, 'highest'))).toEqual(['e129', 'e128', 'e127']);
    expect(idsOf(page(key, 'lowest'))).toEqual(['e0', 'e1', 'e2']);
    expect(idsOf(page(key, 'lowest', { offset: 127 }))).toEqual(['e127', 'e128', 'e129']);
    expect(page(key, 'lowest')).toMatchObject({
      matching: 130,
      sorted: { order: { key, arm: 'base', unit: 'nats/byte' }, direction: 'lowest', missing: 0 },
    });
  });

  it('have the losses of their rows beside them, whatever the order', async () => {
    const { examples, id, page } = await heldOutPool();
    await examples.lossesRead(id);
    const { rows } = page('held-out loss base', 'highest', { limit: 130 });
    const losses = rows.map((row) => row.type === 'example' && row.losses[0]);
    // Seeds 1 and 2 shift the losses of knownTrainer by 1/64 and 2/64; no item was trained on.
    const known = rows.map(
      (row) => row.type === 'example' && Number(row.example.id.slice(1)) / 1024 + 1.5 / 64 + 0.25,
    );
    expect(losses).toEqual(known.map((value) => ({ value, of: 2 })));
  });

  it('stand as drawn where their losses are not read, or there is no such one', async () => {
    const { examples, id, page } = await heldOutPool();
    const drawn = ['e129', 'e128', 'e127'];
    const before = page('held-out loss base', 'lowest');
    expect([idsOf(before), before.sorted, before.orders]).toEqual([drawn, undefined, []]);
    await examples.lossesRead(id);
    for (const key of ['held-out loss b', '', '__proto__', 'constructor']) {
      const { sorted, ...rest } = page(key, 'lowest');
      expect([idsOf(rest), sorted]).toEqual([drawn, undefined]);
    }
    expect(page('', 'lowest').orders.map((order) => order.key)).toEqual([
      'held-out loss base',
      'held-out nats/byte base',
      'held-out loss lost',
    ]);
  });

  it('without a loss come last, as drawn, from either end, and are counted', async () => {
    const { examples, id, page } = await heldOutPool();
    await examples.lossesRead(id);
    const lost = page('held-out loss lost', 'lowest');
    expect([idsOf(lost), lost.sorted?.missing]).toEqual([['e129', 'e128', 'e127'], 130]);
    const twins = await twinPool();
    await twins.examples.lossesRead(twins.id);
    for (const direction of ['highest', 'lowest'] as const) {
      const sort = { key: 'held-back loss gpt of matched', direction };
      const all = twins.examples.page(twins.id, { offset: 0, limit: 9, sort })!;
      expect(idsOf(all).at(-1)).toBe('e4');
      expect(all.sorted?.missing).toBe(1);
    }
  });

  it('are sorted by what a training keeps of them, equal ones as drawn', async () => {
    const { examples, id } = await twinPool();
    await examples.lossesRead(id);
    const sort = { key: 'difference loss gpt of matched', direction: 'lowest' } as const;
    // Of knownTrainer −¼ for every example: none is before another but by its draw.
    const all = examples.page(id, { offset: 0, limit: 9, sort })!;
    expect(idsOf(all)).toEqual(['e8', 'e7', 'e6', 'e5', 'e3', 'e2', 'e1', 'e0', 'e4']);
    expect(all.orders.map(({ role }) => role)).toEqual(['trained-on', 'held-back', 'difference']);
  });

  it('that a search or an outcome finds are sorted among themselves', async () => {
    const { examples, id } = await twinPool();
    await examples.lossesRead(id);
    const sort = { key: 'trained-on loss gpt of matched', direction: 'lowest' } as const;
    const page = (more: object) => examples.page(id, { offset: 0, limit: 9, sort, ...more })!;
    expect(idsOf(page({ outcome: 'kept' }))).toEqual([
      'e0',
      'e1',
      'e2',
      'e3',
      'e5',
      'e6',
      'e7',
      'e8',
    ]);
    expect(page({ outcome: 'kept' }).sorted?.missing).toBe(0);
    expect(idsOf(page({ outcome: 'dropped' }))).toEqual(['e4']);
    expect(page({ outcome: 'dropped' }).sorted?.missing).toBe(1);
    expect(idsOf(page({ search: 'question 7' }))).toEqual(['e7']);
    expect(page({ outcome: 'failed' }).sorted).toBeUndefined();
  });
});
