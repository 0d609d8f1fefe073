import { duplicatesCurator } from '@ggmi/curator-text';
import type { TextExample } from '@ggmi/core';
import { permutation, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { byReason, curateWith, expectLawful, problemsOf, withResponses } from '../curate-with.js';

const APPLES = 'Tom had 12 apples and ate 3 of them, so 12 - 3 = 9 apples are left.\nA: 9';
// One digit: 5 of the 63 different shingles change; 58 of 68 are shared, 0.853.
const NEAR_APPLES = APPLES.replace('ate 3', 'ate 4');
const TRAIN = 'A train goes 60 miles an hour, so in 4 hours it goes 4 * 60 = 240 miles.\nA: 240';
const OTHER = 'Each of the 7 boxes holds 6 pens, which makes 7 * 6 = 42 pens in all.\nA: 42';

describe('duplicates among the items', () => {
  it('drops items with the same prompt and response, all but the lowest id', async () => {
    const twice = { kind: 'text', prompt: 'Capital of France?', response: 'Paris' } as const;
    const items: readonly TextExample[] = [
      { ...twice, id: 'c' },
      { ...twice, id: 'a' },
      { ...twice, id: 'b', prompt: 'Where is the Louvre?' },
    ];
    const curation = await curateWith(duplicatesCurator, { items });
    expect(curation.kept).toEqual([items[1], items[2]]);
    expect(curation.drops).toEqual([{ reason: 'duplicate-exact', ids: ['c'] }]);
  });

  it('drops near responses, all but the lowest id, whatever the order of the items', async () => {
    const items = withResponses(APPLES, TRAIN, NEAR_APPLES, OTHER, APPLES);
    const curation = await curateWith(duplicatesCurator, { items });
    expect(byReason(curation.drops)).toEqual({ 'duplicate-near': ['c', 'e'] });
    const backwards = await curateWith(duplicatesCurator, { items: items.toReversed() });
    expect(byReason(backwards.drops)).toEqual({ 'duplicate-near': ['e', 'c'] });
  });

  it('keeps the same items in a hundred orders of a chain of edits', async () => {
    const words = APPLES.split(' ');
    const chain = words.map((_, edits) =>
      words.map((word, i) => (i < edits ? word.toUpperCase() + i : word)).join(' '),
    );
    const items = withResponses(...chain);
    const { kept } = await curateWith(duplicatesCurator, { items });
    const ids = kept.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(2);
    expect(ids.length).toBeLessThan(items.length);
    const random = randomStream('orders of a chain');
    for (let repeat = 0; repeat < 100; repeat++) {
      const shuffled = [...permutation(items.length, random)].map((i) => items[i]!);
      const again = await curateWith(duplicatesCurator, { items: shuffled });
      expect(again.kept.map(({ id }) => id).sort()).toEqual(ids);
    }
  });

  it('flags instead where it is told to, and looks for nothing that is off', async () => {
    const items = [
      ...withResponses(APPLES, NEAR_APPLES),
      { ...withResponses(APPLES)[0]!, id: 'copy' },
    ];
    const flagged = await curateWith(duplicatesCurator, {
      items,
      options: { exact: 'flag', near: 'flag' },
    });
    expect(flagged.kept).toEqual(items);
    expect(byReason(flagged.flags)).toEqual({
      'duplicate-exact': ['copy'],
      'duplicate-near': ['b'],
    });
    const off = await curateWith(duplicatesCurator, {
      items,
      options: { exact: 'off', near: 'off' },
    });
    expect(off).toEqual({ kept: items, drops: [], flags: [] });
  });

  it('does not keep the copy of an item that goes as a near-duplicate', async () => {
    const [first, near] = withResponses(APPLES, NEAR_APPLES);
    const items = [first!, near!, { ...near!, id: 'c' }];
    const options = { exact: 'flag', near: 'drop' };
    const curation = await curateWith(duplicatesCurator, { items, options });
    expect(curation.kept).toEqual([first]);
    expect(byReason(curation.drops)).toEqual({ 'duplicate-near': ['b', 'c'] });
  });

  it('leaves short responses alone: many prompts rightly have the same one', async () => {
    const items = withResponses('Yes.', 'Yes.', 'yes', 'No.', '', '');
    const curation = await curateWith(duplicatesCurator, { items });
    expect(curation.kept).toEqual(items);
    const strict = await curateWith(duplicatesCurator, { items, options: { shortest: 0 } });
    expect(byReason(strict.drops)).toEqual({ 'duplicate-near': ['b', 'f'] });
  });

  it('compares the prompt as well where it is told to', async () => {
    const items = [
      {
        kind: 'text',
        id: 'a',
        prompt: 'How many apples has Tom left after lunch?',
        response: APPLES,
      },
      { kind: 'text', id: 'b', prompt: `${TRAIN}${OTHER}`, response: APPLES },
    ] as const;
    const near = await curateWith(duplicatesCurator, { items });
    expect(byReason(near.drops)).toEqual({ 'duplicate-near': ['b'] });
    const options = { fields: 'prompt+response' };
    const apart = await curateWith(duplicatesCurator, { items, options });
    expect(apart.kept).toEqual(items);
  });

  it('compares from the threshold on', async () => {
    const items = withResponses(APPLES, NEAR_APPLES);
    const at = await curateWith(duplicatesCurator, { items, options: { threshold: 58 / 68 } });
    expect(byReason(at.drops)).toEqual({ 'duplicate-near': ['b'] });
    const above = await curateWith(duplicatesCurator, { items, options: { threshold: 0.854 } });
    expect(above.drops).toEqual([]);
  });
});

describe('copies of anchors and of the held-out set', () => {
  const items = withResponses(APPLES, NEAR_APPLES, TRAIN, OTHER);
  const anchors = [{ ...items[0]!, id: 'anchor' }];
  const heldOut = [{ ...items[2]!, id: 'held out', prompt: 'another prompt' }];

  it('are kept and counted by default', async () => {
    const curation = await curateWith(duplicatesCurator, {
      items,
      anchors,
      heldOut,
      options: { near: 'off' },
    });
    expect(curation.kept).toEqual(items);
    expect(curation.drops).toEqual([]);
    expect(curation.flags).toEqual([
      { reason: 'near-held-out', ids: ['c'] },
      { reason: 'exact-anchor', ids: ['a'] },
      { reason: 'near-anchor', ids: ['b'] },
    ]);
  });

  it('are dropped where it is told to, for one reason, before duplicates are looked for', async () => {
    const curation = await curateWith(duplicatesCurator, {
      items: [...items, { ...items[3]!, id: 'e' }],
      anchors: [...anchors, ...heldOut],
      heldOut,
      options: { anchors: 'drop', heldOut: 'drop' },
    });
    expect(curation.drops).toEqual([
      { reason: 'near-held-out', ids: ['c'] },
      { reason: 'exact-anchor', ids: ['a'] },
      { reason: 'near-anchor', ids: ['b'] },
      { reason: 'duplicate-exact', ids: ['e'] },
    ]);
    expect(curation.kept).toEqual([items[3]]);
  });

  it('do not keep their near-duplicates from staying', async () => {
    // Two digits changed: 53 of 73 shingles are shared with the anchor, 58 of 68 with the copy.
    const chain = withResponses(NEAR_APPLES, NEAR_APPLES.replace('had 12', 'had 14'));
    const input = { items: chain, anchors };
    const dropped = await curateWith(duplicatesCurator, { ...input, options: { anchors: 'drop' } });
    expect(dropped.kept).toEqual([chain[1]]);
    const flagged = await curateWith(duplicatesCurator, input);
    expect(flagged.kept).toEqual([chain[0]]);
  });

  it('are found by prompt and response where the response is short', async () => {
    const short = withResponses('Yes.', 'Yes.');
    const curation = await curateWith(duplicatesCurator, { items: short, heldOut: [short[0]!] });
    expect(byReason(curation.flags)).toEqual({ 'exact-held-out': ['a'] });
  });

  it('are not looked for where that is off', async () => {
    const options = { anchors: 'off', heldOut: 'off', near: 'off' };
    const curation = await curateWith(duplicatesCurator, { items, anchors, heldOut, options });
    expect(curation.flags).toEqual([]);
  });
});

describe('hostile data', () => {
  it('takes ten thousand items that are one and the same', async () => {
    const items = Array.from({ length: 10_000 }, (_, i) => ({
      kind: 'text' as const,
      id: `item ${i}`,
      prompt: `prompt ${i}`,
      response: APPLES,
    }));
    const curation = await curateWith(duplicatesCurator, { items, anchors: items, heldOut: items });
    expect(curation.kept).toEqual([items[0]]);
    expectLawful(items, curation);
  });

  it(
    'takes a response of a megabyte, half surrogates, emoji and right-to-left text',
    { timeout: 30_000 },
    async () => {
      const long = 'שלום וברכה 👩‍👩‍👧 \ud800 many words '.repeat(28_000);
      const items = withResponses(long, `${long}.`, '\udfff'.repeat(40), '\udfff'.repeat(40), '');
      const curation = await curateWith(duplicatesCurator, { items });
      expect(byReason(curation.drops)).toEqual({ 'duplicate-near': ['b', 'd'] });
    },
  );

  it('tells prompt and response apart', async () => {
    const items = [
      { kind: 'text', id: 'a', prompt: '12', response: '3' },
      { kind: 'text', id: 'b', prompt: '1', response: '23' },
      { kind: 'text', id: 'c', prompt: '', response: '2:1' },
    ] as const;
    const { kept } = await curateWith(duplicatesCurator, { items });
    expect(kept).toEqual(items);
  });

  it('refuses options that mean nothing', async () => {
    expect(await problemsOf(duplicatesCurator, { threshold: 0 })).toHaveLength(1);
    expect(await problemsOf(duplicatesCurator, { threshold: 1.1 })).toHaveLength(1);
    expect(await problemsOf(duplicatesCurator, { shingle: 0 })).toHaveLength(1);
    expect(await problemsOf(duplicatesCurator, { near: 'remove' })).toHaveLength(1);
    expect(await problemsOf(duplicatesCurator, { thresold: 0.5 })).toHaveLength(1);
  });
});
