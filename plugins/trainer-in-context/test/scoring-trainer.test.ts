import { GgmiError } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { responseLoss, scoringTrainer } from '../src/index.js';
import { COPIED, phraseBook } from './phrase-book.js';
import { data, phrase, scoring, signal } from './trained.js';

const members = ['a', 'b', 'c', 'd'].map((letter, i) =>
  phrase(`${letter} member`, 'w'.repeat(i + 1)),
);
const twins = ['a', 'b', 'c', 'd'].map((letter, i) => phrase(`${letter} twin`, 'v'.repeat(i + 1)));
const random = randomStream('training');

async function codeOf(action: () => Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await action().catch((thrown: unknown) => thrown);
  return GgmiError.is(error) ? error.code : undefined;
}

describe('the scoring trainer', () => {
  it('gives the loss of what the generator says under the context', async () => {
    const trainer = await scoring(phraseBook(), { demonstrations: 4 });
    const model = await trainer.train(data(members), { random, signal });
    const { values, bound, unit, natsPerByte } = await model.losses([...members, ...twins], {
      signal,
    });
    expect({ bound, unit }).toEqual({ bound: 1, unit: 'loss' });
    for (let bytes = 1; bytes <= 4; bytes++) {
      const uniform = 26 ** -bytes;
      const shown = responseLoss(Math.log(COPIED + (1 - COPIED) * uniform), bytes);
      const other = responseLoss(Math.log(uniform), bytes);
      expect(values[bytes - 1]).toBeCloseTo(shown.loss, 14);
      expect(values[bytes + 3]).toBeCloseTo(other.loss, 14);
      expect(natsPerByte?.[bytes - 1]).toBeCloseTo(shown.natsPerByte, 14);
    }
  });

  it('shows membership of exactly the k of n items that are shown: I(Δ;U) = (k/n) ln 2', async () => {
    // A shown item has the lower loss of its pair, all others tie: T has an atom at one side only,
    // of mass k/n, and one at 0. ln 2p(T)/(p(T) + p(−T)) is ln 2 there and 0 here.
    for (const k of [1, 3]) {
      const trainer = await scoring(phraseBook(), { demonstrations: k });
      let positive = 0;
      let negative = 0;
      for (let run = 0; run < 8; run++) {
        const model = await trainer.train(data(members), {
          random: randomStream(`run ${run}`),
          signal,
        });
        const { values } = await model.losses([...members, ...twins], { signal });
        for (let i = 0; i < 4; i++) {
          const difference = values[i + 4]! - values[i]!;
          positive += Number(difference > 0);
          negative += Number(difference < 0);
        }
      }
      expect({ positive, negative }).toEqual({ positive: 8 * k, negative: 0 });
    }
  });

  it('gives the same losses whatever it was trained on, where the generator ignores its context', async () => {
    const trainer = await scoring(phraseBook({ context: 'ignored' }));
    const all = [...members, ...twins];
    const lossesAfter = async (examples: typeof members): Promise<readonly number[]> => {
      const model = await trainer.train(data(examples), { random, signal });
      return [...(await model.losses(all, { signal })).values];
    };
    const base = await lossesAfter([]);
    expect(await lossesAfter(members)).toEqual(base);
    expect(await lossesAfter(twins)).toEqual(base);
  });

  it('opens W again from plain data, with the template that it was made with', async () => {
    const trainer = await scoring(phraseBook());
    const model = await trainer.train(data(members), { random, signal });
    // What a record would hold.
    const reference = JSON.parse(JSON.stringify(model.reference)) as typeof model.reference;
    const elsewhere = await scoring(phraseBook(), { demonstrations: 1, template: undefined });
    const again = await elsewhere.attach!(reference);
    const wanted = await model.losses(members, { signal });
    expect(await again.losses(members, { signal })).toEqual(wanted);
    expect(reference.details).toMatchObject({ demonstrations: { length: 3 } });
  });

  it('refuses a reference of another trainer, and one that holds something else', async () => {
    const trainer = await scoring(phraseBook());
    const { reference } = await trainer.train(data(members), { random, signal });
    for (const wrong of [
      { ...reference, trainer: '@ggmi/trainer-in-context/generative' },
      { ...reference, details: {} },
      { ...reference, details: { ...reference.details, template: '{{' } },
    ]) {
      expect(await codeOf(() => trainer.attach!(wrong))).toBe('DATA_INVALID');
    }
  });

  it('asks with the ids of what it shows, in one request for all examples', async () => {
    const book = phraseBook();
    const trainer = await scoring(book, { demonstrations: 2 });
    const model = await trainer.train(data(members), { random, signal });
    expect(book.asked).toEqual([]);
    await model.losses(twins, { signal });
    expect(book.asked).toHaveLength(4);
    const shown = book.asked[0]!.demonstrations;
    expect(shown).toHaveLength(2);
    expect(members.map(({ id }) => id)).toEqual(expect.arrayContaining([...shown]));
    expect(book.asked.at(-1)).toMatchObject({ answer: { kind: 'response', prompt: 'd twin' } });
    expect((await model.losses([], { signal })).values).toHaveLength(0);
  });

  it('is 1 for a text that the generator rules out', async () => {
    const trainer = await scoring(phraseBook());
    const model = await trainer.train(data([]), { random, signal });
    expect([...(await model.losses([phrase('a', '9')], { signal })).values]).toEqual([1]);
  });

  it.each([
    ['no number', Number.NaN],
    ['no log-probability', 0.5],
    ['infinite', Infinity],
  ])('refuses a score that is %s', async (_, wrong) => {
    const trainer = await scoring(phraseBook({ score: () => wrong }));
    const model = await trainer.train(data([]), { random, signal });
    expect(await codeOf(() => model.losses(twins, { signal }))).toBe('SCORES_INVALID');
  });

  it.each([1, 5])('refuses %d scores for four texts', async (count) => {
    const book = phraseBook();
    const instance = { ...book.instance, score: async () => new Float64Array(count).fill(-1) };
    const model = await (await scoring({ ...book, instance })).train(data([]), { random, signal });
    expect(await codeOf(() => model.losses(twins, { signal }))).toBe('SCORES_INVALID');
  });

  it('refuses empty responses and vectors', async () => {
    const trainer = await scoring(phraseBook());
    const model = await trainer.train(data([]), { random, signal });
    const vector = { kind: 'vector', id: 'v', values: [1] } as const;
    for (const wrong of [phrase('a', ''), vector]) {
      expect(await codeOf(() => model.losses([wrong], { signal }))).toBe('DATA_INVALID');
    }
  });

  it.each([
    ['vectors', { produces: 'vector' }],
    ['no text prompts', { prompts: ['none'] }],
    ['no scoring', { scoring: 'none' }],
    ['scoring of its own samples', { scoring: 'own-samples' }],
  ] as const)('refuses a generator of %s before anything is asked', async (_, capabilities) => {
    const code = await codeOf(() => scoring(phraseBook({ capabilities })));
    expect(code).toBe('SLOT_UNSUITABLE');
  });

  it('warns once where the bytes hold fewer demonstrations than asked for', async () => {
    const warnings: string[] = [];
    const logger = {
      debug: () => {},
      info: () => {},
      warn: (message: string) => void warnings.push(message),
    };
    const trainer = await scoring(phraseBook(), { contextBytes: 17 }, logger);
    for (const seed of ['one', 'two']) {
      await trainer.train(data(members), { random: randomStream(seed), signal });
    }
    expect(warnings).toEqual([expect.stringContaining('1 of 3 demonstrations fit')]);
  });

  it('names its own option as its strength, with values that the options take', () => {
    expect(scoringTrainer.capabilities.strength).toEqual({
      option: 'demonstrations',
      grid: [1, 3, 10],
    });
  });

  it('stops by signal', async () => {
    const aborted = AbortSignal.abort(new Error('stop'));
    const training = (await scoring(phraseBook())).train(data(members), {
      random,
      signal: aborted,
    });
    await expect(training).rejects.toThrow('stop');
  });
});
