import type { PluginNames } from '../names/plugin-names.js';
import type { KindTemplate } from './kind-template.js';

/** A Markov chain of words, which ignores its prompt and can score what it is given. */
export const generatorTemplate: KindTemplate = {
  list: 'generators',
  word: 'Generator',
  prefix: 'backend',
  example: 'word-chain',
  summary: 'Sentences of a Markov chain of words, fitted to a text of yours.',
  testPackages: ['@ggmi/numerics'],
  source,
  test,
  config: ({ component, id }) => `prompt:
  kind: text
  template: '{{prompt}}'
  demonstrations: 0
generators:
  ${component}: { use: '${id}' }
`,
  options: [
    [
      '`text`',
      'four sentences about rain',
      'sentences that the chain is fitted to; every word follows another as often as it does there',
    ],
  ],
  limits: [
    'The prompt is ignored: the answers carry no information about it.',
    'A sentence ends at `.`, `!` or `?` before white space; words are what stands between white space.',
  ],
};

function source({ id, export: name }: PluginNames): string {
  return `import {
  answeredGeneration,
  defineComponent,
  generateConcurrently,
  InputUnsupportedError,
  type Example,
  type Prompt,
  type RandomStream,
  type TextPrompt,
} from '@ggmi/core';
import { z } from 'zod';

const id = '${id}';

/** Stands before the first word of a sentence, and after the last. */
const END = '';

/** The prompt of every item, where a prompt asks for one: the chain cannot think of any. */
const ITEM_PROMPT = 'Say something.';

/** The words that follow each word, as often as they do. */
type Followers = ReadonlyMap<string, readonly string[]>;

/** Sentences of a Markov chain of words (Shannon 1948, section 3). The prompt is ignored. */
export const ${name} = defineComponent('generator', {
  id,
  summary: 'Sentences of a Markov chain of words; the prompt is ignored.',
  // Raise it when other texts come of the same draws: kept results are then computed again.
  resultVersion: 1,
  options: z.strictObject({
    text: z
      .string()
      .regex(/\\S/u, 'at least one word')
      .default(
        'The rain falls on the roof. The rain stops at night. A roof keeps the house dry. ' +
          'At night the house is quiet.',
      )
      .describe('Sentences that the chain is fitted to.'),
  }),
  capabilities: {
    produces: 'text',
    prompts: ['text'],
    pool: 'unlimited',
    discrete: false,
    scoring: 'exact',
    logProbabilities: 'sampling-law',
    law: false,
  },
  needs: {},
  create: ({ options }) => {
    const followers = fit(options.text);
    return {
      generate: (request) =>
        generateConcurrently(request, {
          window: 1,
          async generate({ prompt, draw, random }) {
            const { answer } = requireText(prompt);
            const sentence = drawSentence(followers, random);
            const text =
              answer.kind === 'item'
                ? JSON.stringify({ prompt: ITEM_PROMPT, response: sentence })
                : sentence;
            const logProbability = logProbabilityOf(sentence, followers);
            return Promise.resolve(
              answeredGeneration({ prompt: requireText(prompt), draw, text, logProbability }),
            );
          },
        }),
      async score({ pairs, signal }) {
        signal.throwIfAborted();
        const scores = pairs.map((pair) => scoreOf(pair, followers));
        return Promise.resolve(Float64Array.from(scores));
      },
    };
  },
});

function requireText(prompt: Prompt): TextPrompt {
  if (prompt.kind === 'text') return prompt;
  throw new InputUnsupportedError({
    component: id,
    received: \`a prompt of kind \${prompt.kind}\`,
    supported: ['text prompts'],
  });
}

function fit(text: string): Followers {
  const followers = new Map<string, string[]>();
  for (const sentence of text.split(/(?<=[.!?])\\s+/u)) {
    const words = sentence.split(/\\s+/u).filter((word) => word !== '');
    if (words.length === 0) continue;
    [END, ...words].forEach((word, i) => {
      const known = followers.get(word);
      if (known === undefined) followers.set(word, [words[i] ?? END]);
      else known.push(words[i] ?? END);
    });
  }
  return followers;
}

function drawSentence(followers: Followers, random: RandomStream): string {
  const words: string[] = [];
  for (;;) {
    // Every word that can come up was given a follower when the chain was fitted.
    const choices = followers.get(words.at(-1) ?? END)!;
    const next = choices[random.integer(choices.length)]!;
    if (next === END) return words.join(' ');
    words.push(next);
  }
}

/** ln q(sentence), nats; −Infinity of a sentence that the chain cannot give. */
function logProbabilityOf(sentence: string, followers: Followers): number {
  const words = sentence.split(' ');
  if (words.includes(END)) return -Infinity;
  return [...words, END].reduce((sum, word, i) => {
    const choices = followers.get(words[i - 1] ?? END) ?? [];
    const times = choices.filter((choice) => choice === word).length;
    return times === 0 ? -Infinity : sum + Math.log(times / choices.length);
  }, 0);
}

function scoreOf(
  { prompt, response }: { readonly prompt: Prompt; readonly response: Example },
  followers: Followers,
): number {
  const { answer } = requireText(prompt);
  if (response.kind !== 'text') return -Infinity;
  const asked = answer.kind === 'item' ? ITEM_PROMPT : answer.prompt;
  return response.prompt === asked ? logProbabilityOf(response.response, followers) : -Infinity;
}
`;
}

function test({ export: name }: PluginNames): string {
  return `import type { Generation, TextPrompt } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { ${name} } from '../src/index.js';

const { signal } = new AbortController();
const prompt: TextPrompt = {
  kind: 'text',
  id: 'p',
  text: 'Well?',
  demonstrations: [],
  answer: { kind: 'response', prompt: 'Well?' },
};

async function generatorOf(text: string) {
  return ${name}.create({
    options: ${name}.options.parse({ text }),
    needs: {},
  });
}

async function draw(text: string, draws: number): Promise<readonly Generation[]> {
  const generator = await generatorOf(text);
  const random = randomStream('test');
  const generations: Generation[] = [];
  const request = { prompts: [prompt], draws, firstDraw: 0, random, signal };
  for await (const generation of generator.generate(request)) generations.push(generation);
  return generations;
}

async function score(text: string, response: string): Promise<number | undefined> {
  const generator = await generatorOf(text);
  const example = { kind: 'text', id: 'r', prompt: 'Well?', response } as const;
  const scores = await generator.score?.({ pairs: [{ prompt, response: example }], signal });
  return scores?.[0];
}

describe('${name}', () => {
  it('repeats the only sentence that it knows, with certainty', async () => {
    const [generation] = await draw('It rains.', 1);
    expect(generation).toMatchObject({
      outcome: 'generated',
      promptId: 'p',
      draw: 0,
      example: { prompt: 'Well?', response: 'It rains.' },
      logProbability: 0,
    });
  });

  it('scores each sentence by the words that follow one another in the text', async () => {
    // After the start: It 2 of 2; after It: rains. 1 of 2.
    expect(await score('It rains. It snows.', 'It rains.')).toBeCloseTo(Math.log(1 / 2), 12);
    expect(await score('It rains. It snows.', 'It hails.')).toBe(-Infinity);
    expect(await score('It rains. It snows.', '')).toBe(-Infinity);
  });

  it('draws sentences as often as it says', async () => {
    const generations = await draw('It rains. It snows.', 400);
    const rains = generations.filter(
      (each) =>
        each.outcome === 'generated' &&
        each.example.kind === 'text' &&
        each.example.response === 'It rains.',
    );
    // Binomial(400, 1/2): five standard deviations of 10.
    expect(Math.abs(rains.length - 200)).toBeLessThan(50);
  });
});
`;
}
