import { describe, expect, it } from 'vitest';
import { answeredGeneration } from '../../src/components/answered-generation.js';
import type { TextAnswer, TextPrompt } from '../../src/data/prompt.js';

function promptFor(answer: TextAnswer): TextPrompt {
  return { kind: 'text', id: 'q7', text: 'Q: 1 + 1?\nA:', demonstrations: [], answer };
}

const question = promptFor({ kind: 'response', prompt: '1 + 1?' });
const item = promptFor({ kind: 'item' });
const answered = (prompt: TextPrompt, text: string) =>
  answeredGeneration({ prompt, draw: 0, text });

describe('the generation of an answer', () => {
  it('pairs a response with the prompt of its anchor, to the letter', () => {
    expect(answered(question, ' 2\r\n {{prompt}} "}')).toEqual({
      outcome: 'generated',
      promptId: 'q7',
      draw: 0,
      example: { kind: 'text', id: 'q7', prompt: '1 + 1?', response: ' 2\r\n {{prompt}} "}' },
    });
  });

  it('has the id of its prompt at draw 0 and a number behind it after', () => {
    const third = answeredGeneration({
      prompt: question,
      draw: 2,
      text: '2',
      logProbability: -0.5,
    });
    expect(third).toMatchObject({ draw: 2, example: { id: 'q7#2' }, logProbability: -0.5 });
  });

  it('says why it has no log-probability, where that is known', () => {
    const logProbabilityWithheld = 'the server samples at temperature 0.7';
    expect(
      answeredGeneration({ prompt: question, draw: 0, text: '2', logProbabilityWithheld }),
    ).toMatchObject({ outcome: 'generated', logProbabilityWithheld });
  });

  it.each([
    ['plain', '{"prompt":"2 + 2?","response":"4"}'],
    ['fenced', '```json\n{"prompt":"2 + 2?",\n"response":"4"}\n```\n'],
    ['fenced without a language', '\n```\r\n{"prompt":"2 + 2?","response":"4"}```'],
  ])('reads an item of %s JSON', (_, text) => {
    expect(answered(item, text)).toMatchObject({
      outcome: 'generated',
      example: { id: 'q7', prompt: '2 + 2?', response: '4' },
    });
  });

  it('keeps what else an item says as metadata', () => {
    const text = '{"response":"4","prompt":"2 + 2?","why":[1,{"__proto__":2}]}';
    const generation = answered(item, text);
    expect(generation).toMatchObject({ example: { metadata: { why: [1, {}] } } });
  });

  it.each([
    ['EMPTY_ANSWER', question, ''],
    ['EMPTY_ANSWER', question, ' \n\t'],
    ['EMPTY_ANSWER', item, '{"prompt":"a","response":" "}'],
    ['EMPTY_ANSWER', item, '{"prompt":"","response":"b"}'],
    ['MALFORMED_ANSWER', question, 'half \ud800'],
    ['MALFORMED_ANSWER', item, '{"prompt":"a"'],
    ['MALFORMED_ANSWER', item, 'null'],
    ['MALFORMED_ANSWER', item, '["a","b"]'],
    ['MALFORMED_ANSWER', item, '{"prompt":1,"response":"b"}'],
    ['MALFORMED_ANSWER', item, '{"prompt":"a","response":null}'],
    ['MALFORMED_ANSWER', item, '{"prompt":"a","response":"\\ud800"}'],
    ['MALFORMED_ANSWER', item, '{"prompt":"a","response":"b","c":{"\\udfff":1}}'],
  ])('is the failure %s of %o where the text is %j', (code, prompt, text) => {
    const generation = answered(prompt, text);
    expect(generation).toMatchObject({ outcome: 'failed', promptId: 'q7', draw: 0, code });
  });
});
