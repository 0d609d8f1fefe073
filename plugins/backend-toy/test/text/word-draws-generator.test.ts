import { describe, expect, it } from 'vitest';
import type { Generation, Generator, Prompt } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { wordDrawsGenerator } from '../../src/index.js';
import { wordDrawsOptions } from '../../src/text/word-draws-options.js';

const { signal } = new AbortController();
const asked: Prompt = {
  kind: 'text',
  id: 'q',
  text: 'Say something.',
  demonstrations: [],
  answer: { kind: 'response', prompt: 'question' },
};

async function open(given: unknown): Promise<Generator> {
  return wordDrawsGenerator.create({ options: wordDrawsOptions.parse(given), needs: {} });
}

async function draw(
  generator: Generator,
  draws: number,
  prompt: Prompt = asked,
): Promise<Generation[]> {
  const random = randomStream('word draws');
  const generations: Generation[] = [];
  const request = { prompts: [prompt], draws, firstDraw: 0, random, signal };
  for await (const generation of generator.generate(request)) generations.push(generation);
  return generations;
}

function textsOf(generations: readonly Generation[]): readonly string[] {
  return generations.flatMap((one) =>
    one.outcome === 'generated' && one.example.kind === 'text' ? [one.example.response] : [],
  );
}

describe('draws of words', () => {
  it('give the first word with its probability', async () => {
    const options = { words: ['sand', 'loam'], probabilities: [0.2, 0.8], length: 10 };
    const words = textsOf(await draw(await open(options), 400)).flatMap((text) => text.split(' '));
    expect(words).toHaveLength(4000);
    const share = words.filter((word) => word === 'sand').length / words.length;
    // Four standard errors of a share of 0.2 over 4000 independent words.
    expect(Math.abs(share - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / 4000));
  });

  it('carry ln q, which is what scoring gives to the same text', async () => {
    const generator = await open({
      words: ['a', 'b', 'c'],
      probabilities: [0.5, 0.25, 0.25],
      length: 3,
    });
    const text = (response: string) => ({ kind: 'text', id: 'x', prompt: '', response }) as const;
    const scores = await generator.score!({
      pairs: ['a b a', 'c c c', 'a b', 'a b d', 'a  b'].map((response) => ({
        prompt: asked,
        response: text(response),
      })),
      signal,
    });
    // ln(1/2 · 1/4 · 1/2) and ln(1/4)³; two words, an unknown one and an empty one are no text of it.
    expect([...scores]).toEqual([
      Math.log(0.5) + Math.log(0.25) + Math.log(0.5),
      3 * Math.log(0.25),
      -Infinity,
      -Infinity,
      -Infinity,
    ]);
    for (const one of await draw(generator, 5)) {
      if (one.outcome === 'failed' || one.example.kind !== 'text') throw new Error('no text');
      const [score] = await generator.score!({
        pairs: [{ prompt: asked, response: one.example }],
        signal,
      });
      expect(one.logProbability).toBe(score);
    }
  });

  it('answer a text prompt, and without one are items of a source', async () => {
    const generator = await open({ words: ['w'], length: 2 });
    const [answer] = await draw(generator, 1);
    expect(answer).toMatchObject({ example: { id: 'q', prompt: 'question', response: 'w w' } });
    const [item] = await draw(generator, 1, { kind: 'none', id: 'p' });
    expect(item).toMatchObject({ example: { id: 'p#0', prompt: '', response: 'w w' } });
  });

  it('of one law differ where the words stand in another order', async () => {
    const one = textsOf(await draw(await open({ words: ['a', 'b'] }), 5));
    const other = textsOf(await draw(await open({ words: ['b', 'a'] }), 5));
    expect(other).not.toEqual(one);
  });
});

describe('the options of word draws', () => {
  it.each([
    ['no words', { words: [] }],
    ['a word twice', { words: ['a', 'a'] }],
    ['a blank in a word', { words: ['a b'] }],
    ['an empty word', { words: [''] }],
    ['half of a surrogate pair', { words: ['\ud800'] }],
    ['fewer probabilities than words', { words: ['a', 'b'], probabilities: [1] }],
    ['probabilities that do not sum to 1', { words: ['a', 'b'], probabilities: [0.5, 0.4] }],
    ['no length', { words: ['a'], length: 0 }],
  ])('are refused with %s', (_, given) => {
    expect(wordDrawsOptions.safeParse(given).success).toBe(false);
  });
});
