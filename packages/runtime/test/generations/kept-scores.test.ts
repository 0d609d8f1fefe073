import { GgmiError, type Generator, type ScoringRequest, type TextPrompt } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { AskedOnce } from '../../src/generations/asked-once.js';
import { keptScores } from '../../src/generations/kept-scores.js';
import { memoryCellStore } from '../../src/store/memory-cell-store.js';

const promptOf = (id: string, text = `ask ${id}`): TextPrompt => ({
  kind: 'text',
  id,
  text,
  demonstrations: [],
  answer: { kind: 'response', prompt: '' },
});

const pairOf = (prompt: TextPrompt, response: string): ScoringRequest['pairs'][number] => ({
  prompt,
  response: { kind: 'text', id: `to ${prompt.id}`, prompt: '', response },
});

const { signal } = new AbortController();
const a = pairOf(promptOf('a'), 'yes');
const b = pairOf(promptOf('b'), 'yes');
const never = pairOf(promptOf('a'), 'never');

const origin = { role: 'generators.g', component: '@acme/g/g', model: null };

/** A store that stays, and every pair that a generator was asked to score. */
function keeping() {
  const store = memoryCellStore();
  const asked: string[] = [];
  const generator: Pick<Generator, 'score'> = {
    score: async ({ pairs }) =>
      Float64Array.from(pairs, ({ prompt, response }) => {
        const said = response.kind === 'text' ? response.response : '';
        asked.push(`${prompt.id} ${said}`);
        return said === 'never' ? -Infinity : -asked.length;
      }),
  };
  // Nothing here generates.
  const open = async () => generator as Generator;
  const askedOnce = new AskedOnce();
  const score = (pairs: ScoringRequest['pairs'], { key = 'c', offline = false } = {}) =>
    keptScores({ key, origin, label: 'g', open }, { pairs, signal }, { store, offline, askedOnce });
  return { score, asked };
}

describe('kept scores', () => {
  it('are made once, in the order of the pairs', async () => {
    const { score, asked } = keeping();
    expect([...(await score([b]))]).toEqual([-1]);
    expect([...(await score([a, b]))]).toEqual([-2, -1]);
    expect(asked).toEqual(['b yes', 'a yes']);
  });

  it('are made once for all that want them at the same time', async () => {
    const { score, asked } = keeping();
    const [first, second] = await Promise.all([score([a, b, a]), score([b, never])]);
    expect([...first]).toEqual([-1, -2, -1]);
    expect([...second]).toEqual([-2, -Infinity]);
    expect(asked).toEqual(['a yes', 'b yes', 'a never']);
  });

  it('keep that a response is impossible', async () => {
    const { score, asked } = keeping();
    await score([never]);
    expect([...(await score([never]))]).toEqual([-Infinity]);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['the component', a, 'another'],
    ['the prompt', pairOf(promptOf('a', 'else'), 'yes'), 'c'],
    ['the response', pairOf(promptOf('a'), 'no'), 'c'],
  ])('are others where %s is another', async (_, pair, key) => {
    const { score, asked } = keeping();
    await score([a]);
    await score([pair], { key });
    expect(asked).toHaveLength(2);
  });

  it('are kept as soon as the generator tells of them, should it break behind them', async () => {
    const store = memoryCellStore();
    const asked: string[] = [];
    const generator: Pick<Generator, 'score'> = {
      score: async ({ pairs, onScore }) => {
        const scores = pairs.map(({ prompt }, index) => {
          if (prompt.id === 'b' && asked.length === 1) throw new Error('cut');
          asked.push(prompt.id);
          onScore?.(index, -asked.length);
          return -asked.length;
        });
        return Float64Array.from(scores);
      },
    };
    // Nothing here generates.
    const open = async () => generator as Generator;
    const parts = { store, offline: false, askedOnce: new AskedOnce() };
    const score = () => keptScores({ key: 'c', origin, open }, { pairs: [a, b], signal }, parts);
    await expect(score()).rejects.toThrow('cut');
    asked.push('again');
    expect([...(await score())]).toEqual([-1, -3]);
    expect(asked).toEqual(['a', 'again', 'b']);
  });

  it('are named where one is missing offline', async () => {
    const { score } = keeping();
    await score([a]);
    expect([...(await score([a], { offline: true }))]).toEqual([-1]);
    const failure: unknown = await score([a, b], { offline: true }).catch(
      (error: unknown) => error,
    );
    expect(GgmiError.is(failure, 'GENERATION_NOT_KEPT')).toBe(true);
    expect(failure).toMatchObject({ message: expect.stringContaining('1 scores') });
  });
});
