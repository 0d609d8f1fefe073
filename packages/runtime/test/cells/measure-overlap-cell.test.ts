import type { TextExample } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { measureOverlapCell } from '../../src/cells/measure-overlap-cell.js';
import { drawOf, taskOf } from './task-of.js';

const sentences = [
  'The quick brown fox jumps over the lazy dog near the river bank.',
  'A completely different sentence about the price of seven apples.',
  'Yet another text, which has nothing in common with the two above.',
  'Four boxes hold nine pencils each, so there are thirty-six of them.',
];

function texts(responses: readonly string[], prompts: readonly string[] = []) {
  const examples = responses.map((response, index): TextExample => ({
    kind: 'text',
    id: `${index}`,
    prompt: prompts[index] ?? '',
    response,
  }));
  return drawOf('text', examples);
}

function overlap(
  own: ReturnType<typeof texts>,
  others: Partial<Record<'anchors' | 'heldOut', ReturnType<typeof texts>>>,
) {
  const beside = (['anchors', 'heldOut'] as const).filter((name) => others[name] !== undefined);
  const inputs = [own, ...beside.map((name) => others[name]!)];
  return measureOverlapCell.execute(taskOf({ parameters: { beside, threshold: 0.8 }, inputs }));
}

describe('the overlap of text data', () => {
  it('counts responses that nearly repeat an earlier one, whatever their case and spacing', async () => {
    const own = texts([
      sentences[0]!,
      sentences[1]!,
      sentences[0]!.toUpperCase().replace(' ', '  '),
      'yes',
      'yes',
    ]);
    expect(await overlap(own, {})).toEqual({ items: 5, repeated: 2, anchors: null, heldOut: null });
  });

  it('tells copies of anchors from what is nearly one', async () => {
    const own = texts([sentences[0]!, sentences[1]!.replace('apples', 'plums'), sentences[2]!]);
    const { anchors } = await overlap(own, { anchors: texts([sentences[0]!, sentences[1]!]) });
    expect(anchors).toEqual({ copied: 1, near: 2 });
  });

  it('counts held-out items by prompt and by response', async () => {
    const own = texts([sentences[0]!, sentences[1]!], ['one?', 'two?']);
    const held = texts(
      [sentences[3]!, sentences[1]!, sentences[0]!.toLowerCase()],
      ['one?', 'x', ''],
    );
    const { heldOut } = await overlap(own, { heldOut: held });
    expect(heldOut).toEqual({ items: 3, prompts: 1, responses: 1, nearResponses: 2, nearItems: 2 });
  });

  it('takes equal short answers, and prompts that are empty, for no leak', async () => {
    const own = texts(['yes', 'no']);
    const { anchors, heldOut } = await overlap(own, { anchors: own, heldOut: own });
    expect(anchors).toEqual({ copied: 0, near: 0 });
    expect(heldOut).toEqual({ items: 2, prompts: 0, responses: 0, nearResponses: 0, nearItems: 0 });
  });
});
