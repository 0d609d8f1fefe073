import { GgmiError, type Generation, type GenerationRequest, type Generator } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { drawExamplesCell } from '../../src/cells/draw-examples-cell.js';
import { taskOf, vectorDraw } from './task-of.js';

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
