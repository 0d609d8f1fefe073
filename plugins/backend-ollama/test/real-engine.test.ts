import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Example, Generation, TextExample } from '@ggmi/core';
import { embedEmbedder, embedOptions } from '../src/index.js';
import {
  chatWith,
  generateWith,
  generationsOf,
  itemPrompt,
  promptOf,
  testNeeds,
} from './wire/generate-with.js';
import {
  isFixtureInstalled,
  llamaServer,
  withoutFixture,
  type LlamaServer,
} from './wire/served-model.js';

/** Without the engine there is nothing to run against; CI installs it. */
if (!isFixtureInstalled)
  console.warn(`Real-engine tests of backend-ollama are left out: ${withoutFixture}`);

describe.runIf(isFixtureInstalled)('llama.cpp behind the protocol', () => {
  let server: LlamaServer | undefined;
  beforeAll(async () => {
    server = await llamaServer();
  }, 60_000);
  afterAll(() => server?.close());

  const from = { gguf: 'model.gguf', template: '{{ .Prompt }}<s>' };

  function settings(options: object = {}) {
    if (server === undefined) throw new Error('the server did not start');
    const { url: host, folder: baseDirectory } = server;
    return {
      options: { host, from, num_predict: 24, ...options },
      needs: testNeeds({ baseDirectory }),
    };
  }

  it('takes the exported file, and takes it for the same at the second time', async () => {
    const { options, needs } = settings();
    const first = await (await chatWith(options, needs)).fingerprint?.();
    const second = await (await chatWith(options, needs)).fingerprint?.();
    expect(first).toMatch(/^ollama \d+\.\d+\.\d+ [0-9a-f]{64}$/);
    expect(second).toBe(first);
    expect(needs.log.filter((line) => line.includes('registered'))).toHaveLength(1);
  });

  it('answers equal draws equally and different draws differently', async () => {
    const { options, needs } = settings();
    const draws = { prompts: [promptOf('a', QUESTION)], draws: 3 };
    const first = await generationsOf(await chatWith(options, needs), draws);
    const again = await generationsOf(await chatWith(options, needs), draws);
    expect(again).toEqual(first);
    expect(new Set(first.map(responseOf)).size).toBe(3);
  });

  it('gives the log-probability that the model gives to the text, to 1e-3 nats per token', async () => {
    const { options, needs } = settings();
    const prompts = [promptOf('a', QUESTION), promptOf('b', 'Anna has 3 bags of 6 shells.')];
    const generations = await generationsOf(await chatWith(options, needs), { prompts, draws: 10 });
    const scored = generations.flatMap((one) =>
      one.outcome === 'generated' && one.logProbability !== undefined ? [one] : [],
    );
    expect(scored.length).toBeGreaterThan(15);
    for (const { example, logProbability } of scored) {
      const { prompt, response } = textOf(example);
      const exact = (await server?.score(prompt, response)) ?? Number.NaN;
      const perToken =
        Math.abs((logProbability ?? Number.NaN) - exact) / Buffer.byteLength(response);
      expect(perToken).toBeLessThan(1e-3);
    }
  });

  it('gives none at temperature 0.7', async () => {
    const { options, needs } = settings({ temperature: 0.7 });
    const generations = await generationsOf(await chatWith(options, needs), { draws: 2 });
    expect(generations.map((one) => 'logProbability' in one)).toEqual([false, false]);
  });

  it('goes on with a raw text as it answers the same text in its template', async () => {
    const { options, needs } = settings({ temperature: 0, stop: ['\n'] });
    const asked = { prompts: [promptOf('a', QUESTION)] };
    const raw = { prompts: [promptOf('a', `${QUESTION}<s>`)] };
    const [answer] = await generationsOf(await chatWith(options, needs), asked);
    const [continued] = await generationsOf(await generateWith(options, needs), raw);
    expect(responseOf(continued)).toBe(responseOf(answer));
    expect(responseOf(answer)).toMatch(/^[^\n]+$/);
  });

  it('is held to the schema of items: a model of sentences begins one, and is cut within it', async () => {
    const { options, needs } = settings({ num_predict: 64 });
    const items = { prompts: [itemPrompt('a', 'An item!')], draws: 3 };
    const generations = await generationsOf(await chatWith(options, needs), items);
    const reasons = generations.map((one) => (one.outcome === 'failed' ? one.reason : ''));
    // Anything but JSON would fail at its first letter.
    const cut = expect.stringMatching(/^it is no JSON: Unterminated string/);
    expect(reasons).toEqual([cut, cut, cut]);
  });

  it('pulls a model with progress', async () => {
    const { options, needs } = settings({ model: 'far', pull: 'missing', from: undefined });
    expect(await generationsOf(await chatWith(options, needs))).toHaveLength(1);
    expect(needs.log.join('\n')).toMatch(/far: pulling \w+, 50 % of 1 MB\n/);
  });

  it('embeds texts as vectors of its width', async () => {
    const { options, needs } = settings();
    const { host } = options;
    const parsed = embedOptions.parse({ host, from, model: 'tiny', batch: 2 });
    const embedder = await embedEmbedder.create({ options: parsed, needs });
    const examples = ['one', 'two', 'one'].map((response, id) => exampleOf(`${id}`, response));
    const { signal } = new AbortController();
    const { rows, columns, values } = await embedder.embed(examples, { signal });
    expect(rows).toBe(3);
    expect(values.slice(2 * columns)).toEqual(values.slice(0, columns));
    expect(values.slice(columns, 2 * columns)).not.toEqual(values.slice(0, columns));
  });
});

const QUESTION = 'How many legs have two spiders?';

function exampleOf(id: string, response: string): TextExample {
  return { kind: 'text', id, prompt: QUESTION, response };
}

function textOf(example: Example): TextExample {
  if (example.kind === 'text') return example;
  throw new TypeError(`a text was expected, not '${example.id}'`);
}

function responseOf(generation: Generation | undefined): string {
  if (generation?.outcome !== 'generated') throw new TypeError('an answer was expected');
  return textOf(generation.example).response;
}
