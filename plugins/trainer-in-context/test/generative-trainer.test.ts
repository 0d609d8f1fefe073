import { GgmiError, type Generation } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { characterFScore } from '../src/index.js';
import { COPIED, phraseBook } from './phrase-book.js';
import { data, generative, phrase, signal } from './trained.js';

// Answers of 12 and 14 letters: a random word is never the recorded one.
const members = ['one', 'two', 'three'].map((name) => phrase(`l ${name}`, 'abcdefghijkl'));
const twins = ['one', 'two', 'three'].map((name) => phrase(`n ${name}`, 'mnopqrstuvwxyz'));
const random = randomStream('training');

async function codeOf(action: () => Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await action().catch((thrown: unknown) => thrown);
  return GgmiError.is(error) ? error.code : undefined;
}

describe('the generative trainer', () => {
  it('is 0 as often as a copying generator copies, bounded, and no log-loss', async () => {
    const draws = 400;
    const trainer = await generative(phraseBook(), { demonstrations: 3, draws });
    const model = await trainer.train(data(members), { random, signal });
    const losses = await model.losses([...members, ...twins], { signal });
    expect(losses).toMatchObject({ bound: 1, unit: 'loss' });
    expect(losses).not.toHaveProperty('natsPerByte');
    // The distance is 0 with probability 0.9, else that of a random word, between 0.5 and 1: the mean
    // lies between 0.05 and 0.1, up to five standard errors of a binomial share.
    const error = 5 * Math.sqrt((COPIED * (1 - COPIED)) / draws);
    for (const loss of losses.values.subarray(0, 3)) {
      expect(loss).toBeGreaterThan(0.05 - error);
      expect(loss).toBeLessThan(0.1 + error);
    }
    for (const loss of losses.values.subarray(3)) expect(loss).toBeGreaterThan(0.5);
  });

  it('is the mean of 1 − chrF2 over the draws of an example’s prompt', async () => {
    const words = ['abcx', 'abcd', 'zzzz'];
    const book = phraseBook({
      become: ({ prompt, draw }) => generated(prompt.id, draw, words[draw]!),
    });
    const model = await (await generative(book, { draws: 3 })).train(data([]), { random, signal });
    const { values } = await model.losses([phrase('d', 'abcd')], { signal });
    expect(values[0]).toBeCloseTo((1 - characterFScore('abcx', 'abcd') + 0 + 1) / 3, 14);
  });

  it('draws the same for an example wherever it stands, and once for examples with one prompt', async () => {
    const book = phraseBook({ context: 'ignored' });
    const trainer = await generative(book, { draws: 2 });
    const model = await trainer.train(data(members), { random, signal });
    const forward = await model.losses([...members, ...twins], { signal });
    const backward = await model.losses([...twins, ...members].toReversed(), { signal });
    expect([...backward.values]).toEqual(
      [...forward.values.subarray(0, 3)]
        .toReversed()
        .concat([...forward.values.subarray(3)].toReversed()),
    );
    const before = book.asked.length;
    await model.losses([phrase('a', 'x'), phrase('a', 'y')], { signal });
    expect(book.asked.length - before).toBe(2);
  });

  it('draws anew for another training, and the same whatever it was trained on', async () => {
    const trainer = await generative(phraseBook({ context: 'ignored' }));
    const all = [...members, ...twins];
    const lossesAfter = async (examples: typeof members, seed: string) => {
      const model = await trainer.train(data(examples), { random: randomStream(seed), signal });
      return [...(await model.losses(all, { signal })).values];
    };
    const first = await lossesAfter(members, 'one');
    expect(await lossesAfter(twins, 'one')).toEqual(first);
    expect(await lossesAfter(members, 'two')).not.toEqual(first);
  });

  it('opens W again from plain data, draws included', async () => {
    const trainer = await generative(phraseBook());
    const model = await trainer.train(data(members), { random, signal });
    // What a record would hold.
    const reference = JSON.parse(JSON.stringify(model.reference)) as typeof model.reference;
    const again = await (await generative(phraseBook(), { demonstrations: 1 })).attach!(reference);
    expect(await again.losses(twins, { signal })).toEqual(await model.losses(twins, { signal }));
  });

  it('counts an answer that cannot be used as one that has nothing of the record', async () => {
    const book = phraseBook({
      become: ({ prompt, draw }, word) =>
        draw === 0 ? generated(prompt.id, draw, word) : refused(prompt.id, draw, 'EMPTY_ANSWER'),
    });
    const scored = [phrase('a', 'abc')];
    const lossOf = async (draws: number): Promise<number> => {
      const model = await (await generative(book, { draws })).train(data([]), { random, signal });
      return (await model.losses(scored, { signal })).values[0]!;
    };
    expect(await lossOf(2)).toBeCloseTo((1 + (await lossOf(1))) / 2, 14);
  });

  it('refuses losses of which a request came to nothing, with its reason', async () => {
    const book = phraseBook({
      become: ({ prompt, draw }, word) =>
        prompt.kind === 'text' && prompt.text.startsWith('n two')
          ? refused(prompt.id, draw, 'REQUEST_FAILED')
          : generated(prompt.id, draw, word),
    });
    const model = await (await generative(book)).train(data([]), { random, signal });
    await expect(model.losses(twins, { signal })).rejects.toMatchObject({
      code: 'DRAWS_FAILED',
      message: expect.stringMatching(/^1 of 3 .*the reason/u),
    });
  });

  it.each([
    ['a draw that nobody asked for', (id: string) => [generated(id, 1, 'x')]],
    ['a draw of another prompt', () => [generated('other', 0, 'x')]],
    ['a draw twice', (id: string) => [generated(id, 0, 'x'), generated(id, 0, 'x')]],
    ['no draw', () => []],
  ])('refuses %s', async (_, yielded) => {
    const book = phraseBook();
    const model = await (
      await generative({
        ...book,
        instance: {
          async *generate({ prompts }) {
            yield* yielded(prompts[0]!.id);
          },
        },
      })
    ).train(data([]), { random, signal });
    const code = await codeOf(() => model.losses([phrase('a', 'x')], { signal }));
    expect(code).toBe('GENERATIONS_INVALID');
  });

  it('takes a generator that cannot score, and none that gives no text', async () => {
    const none = phraseBook({ capabilities: { scoring: 'none' } });
    expect(await codeOf(() => generative(none))).toBeUndefined();
    const vectors = phraseBook({ capabilities: { produces: 'vector' } });
    expect(await codeOf(() => generative(vectors))).toBe('SLOT_UNSUITABLE');
  });
});

function generated(promptId: string, draw: number, response: string): Generation {
  const example = { kind: 'text', id: promptId, prompt: '', response } as const;
  return { outcome: 'generated', promptId, draw, example };
}

function refused(promptId: string, draw: number, code: string): Generation {
  return { outcome: 'failed', promptId, draw, code, reason: 'the reason' };
}
