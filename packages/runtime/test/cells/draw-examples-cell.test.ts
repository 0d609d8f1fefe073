import {
  generatedExampleId,
  GgmiError,
  type Generation,
  type GenerationRequest,
  type Generator,
} from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { drawExamplesCell } from '../../src/cells/draw-examples-cell.js';
import { readExamples } from '../../src/cells/examples-payload.js';
import { drawOf, taskOf, vectorDraw } from './task-of.js';

/** A generator that yields its draws backwards, every third one a failure. */
function backwards(requests: GenerationRequest[], size?: number): Generator {
  return {
    async *generate(request): AsyncGenerator<Generation> {
      requests.push(request);
      const promptId = request.prompts[0]!.id;
      for (let draw = request.draws - 1; draw >= 0; draw--) {
        if (draw % 3 === 2) {
          yield { outcome: 'failed', promptId, draw, code: 'EMPTY', reason: `draw ${draw}` };
        } else {
          const values = [request.random.fork(String(draw)).uniform()];
          const example = { kind: 'vector', id: `${draw}`, values } as const;
          yield { outcome: 'generated', promptId, draw, example };
        }
      }
    },
    ...(size === undefined ? {} : { size: async () => size }),
  };
}

const parameters = {
  count: 6,
  prompt: 'none',
  kind: 'vector',
  seedKey: 'a key',
  settingKey: null,
} as const;

function drawWith(change: Parameters<typeof taskOf>[0] & { readonly parameters: object }) {
  // Parameters of this cell type, some replaced.
  return drawExamplesCell.execute(taskOf(change) as Parameters<typeof drawExamplesCell.execute>[0]);
}

describe('a draw of examples', () => {
  it('holds examples and failures in the order of their draws', async () => {
    const payload = await drawWith({ parameters, components: { generator: backwards([]) } });
    expect(payload).toMatchObject({
      kind: 'vector',
      examples: [{ id: '0' }, { id: '1' }, { id: '3' }, { id: '4' }],
      failures: [
        { draw: 2, code: 'EMPTY', reason: 'draw 2' },
        { draw: 5, code: 'EMPTY', reason: 'draw 5' },
      ],
    });
  });

  it('asks for so many draws from the first on, by the stream of its key', async () => {
    const requests: GenerationRequest[] = [];
    await drawWith({ parameters, components: { generator: backwards(requests) } });
    expect(requests).toMatchObject([
      { draws: 6, firstDraw: 0, prompts: [{ kind: 'none', id: 'none' }], random: { key: 'a key' } },
    ]);
  });

  it('takes all of a finite pool where no count is given', async () => {
    const requests: GenerationRequest[] = [];
    const generator = backwards(requests, 9);
    await drawWith({ parameters: { ...parameters, count: null }, components: { generator } });
    expect(requests[0]?.draws).toBe(9);
  });

  it('refuses a pool without a size where no count is given', async () => {
    const task = { parameters: { ...parameters, count: null } };
    await expect(
      drawWith({ ...task, components: { generator: backwards([]) } }),
    ).rejects.toThrowError(/must implement size/);
  });

  it.each([
    ['missing', [0, 1, 3]],
    ['missing at the end', [0, 1]],
    ['repeated', [0, 1, 1, 2]],
    ['beyond those asked for', [1, 2, 3]],
  ])('is refused where a draw is %s', async (_, draws) => {
    const generator: Generator = {
      async *generate(): AsyncGenerator<Generation> {
        for (const draw of draws) {
          yield { outcome: 'failed', promptId: 'none', draw, code: 'EMPTY', reason: '' };
        }
      },
    };
    const task = { parameters: { ...parameters, count: 3 }, components: { generator } };
    const failure: unknown = await drawWith(task).catch((error: unknown) => error);
    expect(GgmiError.is(failure, 'GENERATION_INCOMPLETE')).toBe(true);
    expect(failure).toMatchObject({ fields: { received: draws.length, expected: 3 } });
  });

  it.each([
    ['mean', [3, 5]],
    ['flatten', [1, 2, 5, 8]],
  ] as const)('prompts with the %s of the anchors', async (prompt, values) => {
    const requests: GenerationRequest[] = [];
    await drawWith({
      parameters: { ...parameters, prompt },
      inputs: [
        vectorDraw([
          [1, 2],
          [5, 8],
        ]),
      ],
      components: { generator: backwards(requests) },
    });
    expect(requests[0]?.prompts).toEqual([{ kind: 'vector', id: prompt, values }]);
  });
});

/** A generator of text that yields its draws backwards; every third prompt gives no example. */
function answering(idOf = generatedExampleId): Generator {
  return {
    async *generate({ prompts, draws, random }): AsyncGenerator<Generation> {
      for (const [position, prompt] of [...prompts.entries()].toReversed()) {
        for (let draw = draws - 1; draw >= 0; draw--) {
          const place = { promptId: prompt.id, draw };
          if (position % 3 === 2) {
            yield { outcome: 'failed', ...place, code: 'EMPTY', reason: `no ${prompt.id}` };
          } else {
            const response = random.fork(prompt.id).fork(String(draw)).key;
            const example = {
              kind: 'text',
              id: idOf(prompt.id, draw),
              prompt: '',
              response,
            } as const;
            yield { outcome: 'generated', ...place, example };
          }
        }
      }
    },
  };
}

const anchors = drawOf(
  'text',
  ['a', 'b', 'c', 'd'].map((id) => ({ kind: 'text', id, prompt: `${id}?`, response: id })),
);
const asked = {
  ...parameters,
  kind: 'text',
  count: null,
  prompt: {
    kind: 'text',
    template: '{{#demonstrations}}{{response}}{{/demonstrations}}{{prompt}}',
    values: {},
    demonstrations: 2,
    items: 'anchors',
    answer: 'response',
    draws: 2,
    promptKey: 'p',
  },
} as const;

describe('a draw of answers to text prompts', () => {
  const draw = (generator: Generator, change: object = {}) =>
    drawWith({ parameters: { ...asked, ...change }, inputs: [anchors], components: { generator } });

  it('holds every draw of every prompt in order, failures with their prompt', async () => {
    const payload = await draw(answering());
    expect(payload).toMatchObject({
      examples: [
        { id: 'a', response: 'a key/a/0' },
        { id: 'a#1', response: 'a key/a/1' },
        { id: 'b' },
        { id: 'b#1' },
        { id: 'd' },
        { id: 'd#1' },
      ],
      failures: [
        { promptId: 'c', draw: 0, code: 'EMPTY', reason: 'no c' },
        { promptId: 'c', draw: 1, code: 'EMPTY', reason: 'no c' },
      ],
    });
  });

  it('says of every prompt which anchors it showed', async () => {
    const { prompts } = readExamples(await draw(answering()));
    expect(prompts!.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    for (const { id, demonstrations } of prompts!) {
      expect(new Set([id, ...demonstrations]).size).toBe(3);
    }
  });

  it('keeps the log-probabilities of its examples, and counts why some have none', async () => {
    const reasons = ['too warm', 'thought aloud', 'too warm'];
    const said: Generator = {
      async *generate(request): AsyncGenerator<Generation> {
        for await (const generation of answering().generate(request)) {
          const { promptId, draw: number } = generation;
          const isKnown = promptId === 'a' || number === 1;
          // The prompts b and d withhold draw 0; that of c failed.
          if (generation.outcome === 'failed') yield generation;
          else if (isKnown) yield { ...generation, logProbability: -1 - number };
          else yield { ...generation, logProbabilityWithheld: reasons.pop()! };
        }
      },
    };
    expect(await draw(said)).toMatchObject({
      logProbabilities: [
        { promptId: 'a', draw: 0, logProbability: -1 },
        { promptId: 'a', draw: 1, logProbability: -2 },
        { promptId: 'b', draw: 1, logProbability: -2 },
        { promptId: 'd', draw: 1, logProbability: -2 },
      ],
      logProbabilitiesWithheld: [
        { reason: 'thought aloud', count: 1 },
        { reason: 'too warm', count: 1 },
      ],
    });
  });

  it('is to the byte as before where nobody gives log-probabilities', async () => {
    expect(Object.keys(await draw(answering()))).toEqual([
      'kind',
      'examples',
      'failures',
      'prompts',
    ]);
  });

  it('is refused where an example does not have the id that pairs it', async () => {
    const failure: unknown = await draw(answering((id) => `my-${id}`)).catch(
      (error: unknown) => error,
    );
    expect(GgmiError.is(failure, 'EXAMPLE_ID_WRONG')).toBe(true);
  });

  it.each([
    [
      "nothing for draw 1 of prompt 'd'",
      [
        ['a', 0],
        ['a', 1],
        ['b', 0],
        ['b', 1],
        ['c', 0],
        ['c', 1],
        ['d', 0],
      ],
    ],
    [
      "draw 0 of prompt 'b' again",
      [
        ['b', 0],
        ['b', 0],
      ],
    ],
    ["draw 2 of prompt 'a', which", [['a', 2]]],
    ["draw 0 of prompt 'x', which", [['x', 0]]],
    ["draw 0.5 of prompt 'a', which", [['a', 0.5]]],
  ] as const)('is refused, naming the first fault: %s', async (first, draws) => {
    const generator: Generator = {
      async *generate(): AsyncGenerator<Generation> {
        for (const [promptId, number] of draws) {
          yield { outcome: 'failed', promptId, draw: number, code: 'EMPTY', reason: '' };
        }
      },
    };
    await expect(draw(generator)).rejects.toThrowError(first);
  });
});
