import type { Curation, CurationContext, Curator, Example } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { curateExamplesCell, readCuration } from '../../src/cells/curate-examples-cell.js';
import { drawOf, taskOf } from './task-of.js';

function text(id: string): Example {
  return { kind: 'text', id, prompt: '', response: `response of ${id}` };
}

const items = drawOf('text', ['a', 'b', 'c'].map(text));
const anchors = drawOf('text', [text('anchor')]);
const heldOut = drawOf('text', [text('held-out')]);

function curate(curation: (items: readonly Example[], context: CurationContext) => Curation) {
  const curator: Curator = { curate: async (received, context) => curation(received, context) };
  return curateExamplesCell.execute(
    taskOf({
      parameters: { seedKey: 'a key', heldOut: true },
      inputs: [items, anchors, heldOut],
      components: { curator },
    }),
  );
}

describe('curation of a draw', () => {
  it('keeps what the curator keeps, and its reasons for the rest', async () => {
    const payload = await curate(([first, ...others]) => ({
      kept: others,
      drops: [{ reason: 'too-short', ids: [first!.id] }],
      flags: [{ reason: 'near-anchor', ids: ['c'] }],
    }));
    expect(readCuration(payload)).toMatchObject({
      kind: 'text',
      examples: [{ id: 'b' }, { id: 'c' }],
      received: 3,
      drops: [{ reason: 'too-short', ids: ['a'] }],
      flags: [{ reason: 'near-anchor', ids: ['c'] }],
    });
  });

  it('shows the curator anchors, held-out set and a stream of its own', async () => {
    let seen: CurationContext | undefined;
    await curate((kept, context) => {
      seen = context;
      return { kept, drops: [] };
    });
    expect(seen).toMatchObject({ anchors: [{ id: 'anchor' }], heldOut: [{ id: 'held-out' }] });
    expect(seen?.random.key).toBe('a key');
  });

  it('loses no item without a reason, and counts none twice', async () => {
    const lost = curate(([first]) => ({ kept: [first!], drops: [] }));
    await expect(lost).rejects.toMatchObject({ code: 'CURATION_INCOMPLETE', fields: { id: 'b' } });
    const twice = curate((kept) => ({ kept, drops: [{ reason: 'x', ids: ['c'] }] }));
    await expect(twice).rejects.toMatchObject({ code: 'CURATION_INCOMPLETE', fields: { id: 'c' } });
    const strange = curate((kept) => ({ kept: [...kept, text('new')], drops: [] }));
    await expect(strange).rejects.toMatchObject({ fields: { id: 'new' } });
  });

  it('says by what reasons everything was dropped', async () => {
    const nothing = curate((received) => ({
      kept: [],
      drops: [{ reason: 'too-long', ids: received.map(({ id }) => id) }],
    }));
    await expect(nothing).rejects.toThrowError('dropped all 3 items (too-long 3)');
  });
});
