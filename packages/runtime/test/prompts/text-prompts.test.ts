import { GgmiError, type TextExample } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import type { TextPromptParameters } from '../../src/prompts/text-prompt-parameters.js';
import { textPrompts } from '../../src/prompts/text-prompts.js';

const anchors = Array.from({ length: 12 }, (_, index): TextExample => {
  const id = `a${index}`;
  return { kind: 'text', id, prompt: `question ${id}`, response: `answer ${id}` };
});

const parameters: TextPromptParameters = {
  kind: 'text',
  template:
    '{{task}}\n{{#demonstrations}}\n{{number}}. {{prompt}}: {{response}}\n{{/demonstrations}}\n{{prompt}}:',
  values: { task: 'Answer.' },
  demonstrations: 3,
  items: 'anchors',
  answer: 'response',
  draws: 1,
  promptKey: '0/prompt/0',
};
const free: TextPromptParameters = {
  ...parameters,
  template: '{{#demonstrations}}{{prompt}} {{/demonstrations}}new:',
  items: 'none',
  answer: 'item',
};

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return GgmiError.is(error) ? error.code : String(error);
  }
}

describe('prompts about anchors', () => {
  const prompts = textPrompts(anchors, parameters, null);

  it('are one per anchor, in order, with its id and its prompt in the answer', () => {
    expect(prompts.map(({ id }) => id)).toEqual(anchors.map(({ id }) => id));
    expect(prompts.map(({ answer }) => answer)).toEqual(
      anchors.map(({ prompt }) => ({ kind: 'response', prompt })),
    );
  });

  it('show k different other anchors, and ask their own without its answer', () => {
    for (const { id, demonstrations, text } of prompts) {
      expect(new Set(demonstrations).size).toBe(3);
      expect(demonstrations).not.toContain(id);
      const shown = demonstrations.map((each, at) => `${at + 1}. question ${each}: answer ${each}`);
      expect(text).toBe(['Answer.', ...shown, `question ${id}:`].join('\n'));
      expect(text).not.toContain(`answer ${id}\n`);
    }
  });

  it('can show every other anchor, each', () => {
    const all = textPrompts(anchors, { ...parameters, demonstrations: 11 }, null);
    for (const { id, demonstrations } of all) {
      expect([...demonstrations, id].toSorted()).toEqual(anchors.map((each) => each.id).toSorted());
    }
  });

  it('show every other anchor equally often, within 4 SE', () => {
    // 400 prompts show 3 of 11 others: binomial with p = 3/11, SE = √(400 p (1 − p)) = 8.9.
    const counts = new Map<string, number>();
    for (let replicate = 0; replicate < 400; replicate++) {
      const promptKey = `0/prompt/${replicate}`;
      const [first] = textPrompts(anchors, { ...parameters, promptKey }, null);
      for (const id of first!.demonstrations) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    expect(counts.size).toBe(11);
    for (const count of counts.values()) {
      expect(Math.abs(count - (400 * 3) / 11)).toBeLessThan(
        4 * Math.sqrt(400 * (3 / 11) * (8 / 11)),
      );
    }
  });

  it('keep their first demonstrations where more are shown', () => {
    const ten = textPrompts(anchors, { ...parameters, demonstrations: 10 }, null);
    expect(ten.map(({ demonstrations }) => demonstrations.slice(0, 3))).toEqual(
      prompts.map(({ demonstrations }) => demonstrations),
    );
  });

  it('are the same again by their key, and others by another', () => {
    expect(textPrompts(anchors, parameters, null)).toEqual(prompts);
    const other = textPrompts(anchors, { ...parameters, promptKey: '0/prompt/1' }, null);
    expect(other.map(({ text }) => text)).not.toEqual(prompts.map(({ text }) => text));
  });

  it('ask about some of the anchors where fewer items are wanted', () => {
    const some = textPrompts(anchors, { ...parameters, draws: 2 }, 10);
    const asked = some.map(({ id }) => id);
    expect(asked).toHaveLength(5);
    expect(asked).toEqual(anchors.map(({ id }) => id).filter((id) => asked.includes(id)));
    expect(asked).not.toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
    const whole = new Map(prompts.map((prompt) => [prompt.id, prompt.text]));
    for (const { id, text } of some) expect(text).toBe(whole.get(id));
  });

  it('are refused where anchors are too few to show or to ask about', () => {
    const few = anchors.slice(0, 3);
    expect(codeOf(() => textPrompts(few, parameters, null))).toBe('ANCHORS_TOO_FEW');
    expect(codeOf(() => textPrompts(anchors, parameters, 13))).toBe('ANCHORS_TOO_FEW');
    expect(textPrompts(anchors.slice(0, 4), parameters, null)).toHaveLength(4);
  });

  it('are refused before anything is drawn where two examples would have one id', () => {
    const twins = [...anchors, { ...anchors[0]!, id: 'a4#1' }];
    expect(textPrompts(twins, parameters, null)).toHaveLength(13);
    const twice = { ...parameters, draws: 2 };
    expect(codeOf(() => textPrompts(twins, twice, null))).toBe('PROMPT_ID_CONFLICT');
    const repeated = [...anchors, anchors[0]!];
    expect(codeOf(() => textPrompts(repeated, parameters, null))).toBe('PROMPT_ID_CONFLICT');
  });
});

describe('prompts for new items', () => {
  it('are as many as are wanted, each with k anchors and no question', () => {
    const prompts = textPrompts(anchors, free, 40);
    expect(prompts).toHaveLength(40);
    for (const { answer, demonstrations, text } of prompts) {
      expect(answer).toEqual({ kind: 'item' });
      expect(text).toBe(`${demonstrations.map((id) => `question ${id} `).join('')}new:`);
      expect(new Set(demonstrations).size).toBe(3);
    }
    expect(new Set(prompts.map(({ text }) => text)).size).toBeGreaterThan(30);
  });

  it('stay where more of them are wanted', () => {
    expect(textPrompts(anchors, free, 60).slice(0, 40)).toEqual(textPrompts(anchors, free, 40));
  });

  it('can ask for a response alone, whose prompt is empty', () => {
    const [prompt] = textPrompts(anchors, { ...free, answer: 'response' }, 1);
    expect(prompt!.answer).toEqual({ kind: 'response', prompt: '' });
  });

  it('can show all anchors', () => {
    const [prompt] = textPrompts(anchors, { ...free, demonstrations: 12 }, 1);
    expect(new Set(prompt!.demonstrations).size).toBe(12);
    expect(codeOf(() => textPrompts(anchors, { ...free, demonstrations: 13 }, 1))).toBe(
      'ANCHORS_TOO_FEW',
    );
  });
});
