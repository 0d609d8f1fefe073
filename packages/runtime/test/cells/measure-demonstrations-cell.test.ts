import type { JsonObject, TextExample } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { measureDemonstrationsCell } from '../../src/cells/measure-demonstrations-cell.js';
import { drawOf, taskOf } from './task-of.js';

const long = 'a response of more than thirty-two characters';

const text = (id: string, prompt: string, response: string): TextExample => ({
  kind: 'text',
  id,
  prompt,
  response,
});

/** The draw of one prompt that showed the anchors a and b, beside an anchor c that nobody saw. */
function measured(heldOut: readonly TextExample[]) {
  const draw: JsonObject = {
    ...drawOf('text', []),
    prompts: [{ id: 'c', demonstrations: ['a', 'b'] }],
  };
  const anchors = drawOf('text', [
    text('a', 'a?', long),
    text('b', '', 'short'),
    text('c', 'c?', `${long} unseen`),
  ]);
  const inputs = [draw, anchors, drawOf('text', heldOut)];
  return measureDemonstrationsCell.execute(taskOf({ parameters: {}, inputs }));
}

describe('demonstrations in a held-out set', () => {
  it('are found by prompt and by response, to the letter', async () => {
    const heldOut = [
      text('1', 'a?', 'else'),
      text('2', 'else?', long),
      text('3', 'a? ', `${long}.`),
    ];
    expect(await measured(heldOut)).toEqual({ shown: 2, items: 3, prompts: 1, responses: 1 });
  });

  it('are not found in what was not shown, in ids, empty prompts or short responses', async () => {
    const heldOut = [text('a', 'c?', `${long} unseen`), text('b', '', 'short')];
    expect(await measured(heldOut)).toEqual({ shown: 2, items: 2, prompts: 0, responses: 0 });
  });
});
