import { randomStream } from '@ggmi/numerics';
import {
  GgmiError,
  type Generation,
  type GenerationRequest,
  type Generator,
  type TextPrompt,
} from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import type { NeededByModel } from '../../src/generations/announce-estimate.js';
import { generationKeeper, type KeeperProgress } from '../../src/generations/generation-keeper.js';
import { generationKey } from '../../src/generations/generation-key.js';
import { memoryCellStore } from '../../src/store/memory-cell-store.js';

const prompts = ['a', 'b', 'c'].map((id): TextPrompt => ({
  kind: 'text',
  id,
  text: `ask ${id}`,
  demonstrations: [],
  answer: { kind: 'response', prompt: '' },
}));

function requestOf(change: Partial<GenerationRequest> = {}): GenerationRequest {
  const { signal } = new AbortController();
  return { prompts, draws: 2, firstDraw: 0, random: randomStream('seed'), signal, ...change };
}

const origin = { role: 'generators.g', component: '@acme/g/g', model: null };

/** A generator that logs its draws, and fails with a code where it is told to. */
function logging(log: string[], failing: Readonly<Record<string, string>> = {}): Generator {
  return {
    async *generate({ prompts: asked, draws, firstDraw }): AsyncGenerator<Generation> {
      for (const { id } of asked) {
        for (let draw = firstDraw; draw < firstDraw + draws; draw++) {
          const name = `${id}${draw}`;
          const code = failing[name];
          if (code === 'BREAK') throw new Error('cut');
          log.push(name);
          const place = { promptId: id, draw };
          if (code !== undefined) yield { outcome: 'failed', ...place, code, reason: '' };
          else {
            const example = {
              kind: 'text',
              id: name,
              prompt: '',
              response: `${log.length}`,
            } as const;
            yield { outcome: 'generated', ...place, example, logProbability: -1.5 };
          }
        }
      }
    },
  };
}

/** A keeper on a store that stays, with what it drew and what it told. */
function keeping(offline = false, store = memoryCellStore()) {
  const drawn: string[] = [];
  const progress: KeeperProgress[] = [];
  const keeper = generationKeeper({ store, offline, onProgress: (_, each) => progress.push(each) });
  const draw = async (
    request: GenerationRequest,
    { key = 'component', failing = {} }: { key?: string; failing?: Record<string, string> } = {},
  ) => {
    const generations: Generation[] = [];
    const open = async () => logging(drawn, failing);
    const component = { key, origin, label: 'g', open };
    for await (const each of keeper.generate(component, request)) generations.push(each);
    return generations;
  };
  return { draw, drawn, progress, store };
}

const all = ['a0', 'a1', 'b0', 'b1', 'c0', 'c1'];

describe('kept generations', () => {
  it('are drawn once, and the same the second time', async () => {
    const { draw, drawn } = keeping();
    const first = await draw(requestOf());
    const second = await draw(requestOf());
    expect(drawn).toEqual(all);
    expect(second).toEqual(first);
    expect(first[0]).toMatchObject({ logProbability: -1.5 });
  });

  it('stay where the generator breaks off: only what is missing is drawn', async () => {
    const { draw, drawn } = keeping();
    await expect(draw(requestOf(), { failing: { b1: 'BREAK' } })).rejects.toThrow('cut');
    expect(drawn.splice(0)).toEqual(['a0', 'a1', 'b0']);
    expect(await draw(requestOf())).toHaveLength(6);
    expect(drawn).toEqual(['b1', 'c0', 'c1']);
  });

  it('grow by prompts and draws without a second draw of any', async () => {
    const { draw, drawn } = keeping();
    await draw(requestOf({ prompts: prompts.slice(0, 2), draws: 1 }));
    await draw(requestOf({ draws: 3 }));
    expect(drawn.slice(2).toSorted()).toEqual(['a1', 'a2', 'b1', 'b2', 'c0', 'c1', 'c2']);
  });

  it('are asked for together only where prompts lack the same draws', async () => {
    const { draw, drawn } = keeping();
    await draw(requestOf({ prompts: prompts.slice(1, 2), firstDraw: 1, draws: 1 }));
    await draw(requestOf());
    expect(drawn).toEqual(['b1', 'a0', 'a1', 'c0', 'c1', 'b0']);
  });

  it('keep an answer that could not be used, and draw again what was never answered', async () => {
    const { draw, drawn } = keeping();
    const failing = { a0: 'EMPTY_ANSWER', b0: 'REQUEST_FAILED' };
    await draw(requestOf(), { failing });
    drawn.splice(0);
    const again = await draw(requestOf());
    expect(drawn).toEqual(['b0']);
    expect(again).toContainEqual(expect.objectContaining({ promptId: 'a', code: 'EMPTY_ANSWER' }));
  });

  it.each<[string, Partial<GenerationRequest>, string?]>([
    ['the stream, as in another replicate', { random: randomStream('other seed') }],
    ['the component: its options, result version or model', {}, 'another component'],
    ['the text', { prompts: prompts.map((prompt) => ({ ...prompt, text: 'else' })) }],
    [
      'what is asked back',
      { prompts: prompts.map((prompt) => ({ ...prompt, answer: { kind: 'item' } as const })) },
    ],
    ['the setting', { setting: randomStream('law') }],
  ])('are others where %s is another', async (_, change, key) => {
    const { draw, drawn } = keeping();
    await draw(requestOf());
    await draw(requestOf(change), key === undefined ? {} : { key });
    expect(drawn).toEqual([...all, ...all]);
  });

  it('are the same whichever anchors a text came of', async () => {
    const { draw, drawn } = keeping();
    await draw(requestOf());
    const other = prompts.map((prompt) => ({ ...prompt, demonstrations: ['x'] }));
    await draw(requestOf({ prompts: other }));
    expect(drawn).toEqual(all);
  });

  it('need no generator where nothing is missing, and name what is missing offline', async () => {
    const { draw, store } = keeping();
    await draw(requestOf({ draws: 1 }));
    const offline = keeping(true, store);
    expect(await offline.draw(requestOf({ draws: 1 }))).toHaveLength(3);
    const failure: unknown = await offline.draw(requestOf()).catch((error: unknown) => error);
    expect(GgmiError.is(failure, 'GENERATION_NOT_KEPT')).toBe(true);
    expect(failure).toMatchObject({
      message: expect.stringContaining(
        "3 draws were never received, the first of them draw 1 of prompt 'a'",
      ),
    });
    expect(offline.drawn).toEqual([]);
  });

  it('say where they came from, and are read where they do not, as the first ones', async () => {
    const { draw, drawn, store } = keeping();
    const [prompt] = prompts;
    const request = requestOf({ prompts: [prompt!], draws: 2 });
    const place = { promptId: 'a', draw: 0 };
    const example = { kind: 'text', id: 'a', prompt: '', response: 'old' };
    const old = generationKey('component', { prompt: prompt!, draw: 0 }, request);
    store.write(old, { outcome: 'generated', ...place, example });
    const generations = await draw(request);
    expect(drawn).toEqual(['a1']);
    expect(generations[0]).toEqual({ outcome: 'generated', ...place, example });
    const fresh = generationKey('component', { prompt: prompt!, draw: 1 }, request);
    expect(store.read(fresh)).toMatchObject({ outcome: 'generated', draw: 1, origin });
    expect((await draw(request))[1]).not.toHaveProperty('origin');
  });

  it('that two ask for at once are drawn once', async () => {
    const { draw, drawn } = keeping();
    const [one, other] = await Promise.all([
      draw(requestOf({ prompts: prompts.slice(0, 2) })),
      draw(requestOf()),
    ]);
    expect(drawn.toSorted()).toEqual(all);
    expect(other).toHaveLength(6);
    expect(other).toEqual(expect.arrayContaining(one));
  });

  it('that another broke off with are drawn by who waited for them', async () => {
    const { draw, drawn } = keeping();
    const broken = draw(requestOf(), { failing: { b0: 'BREAK' } });
    const whole = draw(requestOf());
    await expect(broken).rejects.toThrow('cut');
    expect(await whole).toHaveLength(6);
    expect(drawn.toSorted()).toEqual(all);
  });

  it('tell how far they are', async () => {
    const { draw, progress } = keeping();
    await draw(requestOf({ draws: 1 }));
    await draw(requestOf());
    expect(progress[0]).toEqual({ kept: 0, drawn: 0, total: 3 });
    expect(progress.at(-1)).toEqual({ kept: 3, drawn: 3, total: 6 });
  });
});

describe('what a request needs', () => {
  it('is told before anything is asked for: of the missing draws, by the answers that are kept', async () => {
    const store = memoryCellStore();
    const log: string[] = [];
    const needed: NeededByModel[] = [];
    const keeper = generationKeeper({
      store,
      offline: false,
      onProgress: () => undefined,
      onNeeded: (_, each) => {
        expect(log).toHaveLength(needed.length);
        needed.push(each);
      },
    });
    const component = {
      key: 'component',
      origin: { ...origin, model: 'm-1' },
      label: 'g',
      longestAnswer: 50,
      open: async () => logging(log),
    };
    const draw = async (request: GenerationRequest): Promise<void> => {
      for await (const _ of keeper.generate(component, request));
    };
    await draw(requestOf({ prompts: prompts.slice(0, 1), draws: 1 }));
    await draw(requestOf({ draws: 1 }));
    await draw(requestOf({ draws: 1 }));
    // 'ask a' has 5 bytes; the kept answer, '1', has one.
    expect(needed).toEqual([
      {
        model: 'm-1',
        estimate: { draws: 1, inputTokens: 2, outputTokens: 50, outputBy: 'limit' },
      },
      {
        model: 'm-1',
        estimate: { draws: 2, inputTokens: 3, outputTokens: 1, outputBy: 'kept-answers' },
      },
    ]);
  });
});
