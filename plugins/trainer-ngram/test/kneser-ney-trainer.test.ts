import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GgmiError, type Losses, type PostTrainer, type TextExample } from '@ggmi/core';
import { permutation, randomStream } from '@ggmi/numerics';
import { describe, expect, it, onTestFinished } from 'vitest';
import plugin, {
  VERSION,
  kneserNeyTrainer,
  trainerOptions,
  type TrainerOptions,
} from '../src/index.js';

const signal = new AbortController().signal;
const random = randomStream('unused');

function text(prompt: string, response: string, id = response): TextExample {
  return { kind: 'text', id, prompt, response };
}

async function trainer(options: object = {}, baseDirectory = '/'): Promise<PostTrainer> {
  const parsed: TrainerOptions = trainerOptions.parse(options);
  return await kneserNeyTrainer.create({ options: parsed, needs: { baseDirectory } });
}

async function losses(
  options: object,
  data: readonly TextExample[],
  scored: readonly TextExample[],
): Promise<Losses> {
  const model = await (
    await trainer(options)
  ).train({ kind: 'text', examples: data }, { random, signal });
  return await model.losses(scored, { signal });
}

const mean = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const names = ['Zoe', 'Quentin', 'Bjørn', 'Ximena', 'Olaf', 'Ume'];
const items = Array.from({ length: 12 }, (_, i) => {
  const [name, other] = [names[i % 6]!, names[(i * 5 + 1) % 6]!];
  return text(
    `${name} has ${i + 3} kites and ${other} has ${2 * i}. How many?`,
    `${name} and ${other} own ${i + 3}+${2 * i}=${3 * i + 3} kites, so €${3 * i + 3}`,
    `item ${i}`,
  );
});
const trained = items.slice(0, 6);

describe('the Kneser–Ney post-trainer', () => {
  it('gives the same bits whatever the order of its data', async () => {
    for (const options of [{ weight: 0.3 }, { unit: 'word', weight: 0.3 }, { base: 'empty' }]) {
      const wanted = await losses(options, items, items);
      for (let trial = 0; trial < 3; trial++) {
        const order = permutation(items.length, randomStream(`order ${trial}`));
        const shuffled = [...order].map((position) => items[position]!);
        const found = await losses(options, shuffled, items);
        expect([...found.values]).toEqual([...wanted.values]);
      }
    }
  });

  it('is the base where there is no data, whatever the weight', async () => {
    const light = await losses({ weight: 0.1 }, [], items);
    const heavy = await losses({ weight: 1 }, [], items);
    expect([...light.values]).toEqual([...heavy.values]);
    const model = await (await trainer()).train({ kind: 'text', examples: [] }, { random, signal });
    expect([...(await model.losses(items, { signal })).values]).toEqual([...light.values]);
  });

  it('fits trained text better the more the new counts weigh', async () => {
    const grid = kneserNeyTrainer.capabilities.strength?.grid ?? [];
    const fits: number[] = [];
    for (const weight of grid) fits.push(mean((await losses({ weight }, trained, trained)).values));
    expect(fits.length).toBeGreaterThan(4);
    expect(fits).toEqual(fits.toSorted((one, other) => other - one));
    const base = mean((await losses({}, [], trained)).values);
    expect(fits[0]).toBeLessThan(base);
    expect(fits.at(-1)).toBeLessThan(0.5 * base);
  });

  it('fits what it was trained on better than what it was not', async () => {
    const { values } = await losses({ weight: 1 }, trained, items);
    expect(mean(values.subarray(0, 6))).toBeLessThan(mean(values.subarray(6)) - 0.02);
  });

  it('keeps every loss in [0, 1], the most surprising and the least', async () => {
    const odd = [text('', '\u0001\u0002\uFFFF'), text('', 'aaaaaaaaaaaaaaaaaaaaaaaa')];
    for (const options of [{ weight: 1e6 }, { base: 'empty' }, { unit: 'word' }, { order: 1 }]) {
      const result = await losses(options, [odd[1]!, odd[1]!], odd);
      expect(result.bound).toBe(1);
      for (const loss of result.values) {
        expect(loss).toBeGreaterThan(0);
        expect(loss).toBeLessThan(1);
      }
    }
  });

  it('divides the loss by ln(V/a), V = 256 bytes and a = 0.01', async () => {
    // An empty base with no data is uniform: p′ = 1/256 for every byte of "€", three bytes.
    const { values, natsPerByte } = await losses({ base: 'empty' }, [], [text('', '€')]);
    expect(natsPerByte?.[0]).toBeCloseTo(Math.log(256), 12);
    expect(values[0]).toBeCloseTo(Math.log(256) / Math.log(25_600), 12);
  });

  it('reads words over the base’s own vocabulary, one token for all others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-ngram-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'base.txt'), 'one two three\n\ntwo three four\n');
    const words = await trainer({ unit: 'word', base: { file: 'base.txt' } }, folder);
    const model = await words.train(
      { kind: 'text', examples: [text('', 'two xenon')] },
      { random, signal },
    );
    const { values } = await model.losses(
      [text('', 'two argon', 'a'), text('', 'two xenon', 'b'), text('', 'two three', 'c')],
      { signal },
    );
    expect(values[0]).toBe(values[1]);
    expect(values[2]).not.toBe(values[1]);
  });

  it('gives nats per byte of bytes, a code length, and withholds them of words, which are none', async () => {
    const foreign = [text('', 'qwertyuiop asdfghjkl zxcvbnm qwertyuiop')];
    const bytes = await losses({}, [], foreign);
    expect(bytes.natsPerByte?.[0]).toBeGreaterThan(1);
    expect(await losses({ unit: 'word' }, [], foreign)).not.toHaveProperty('natsPerByte');
  });

  it('takes unknown words for familiar after other unknown words, in words and not in bytes', async () => {
    const data = [text('', 'blorf zint quaxel wibble frotz gnusto')];
    const scored = [
      text('', 'qwertyuiop asdfghjkl zxcvbnm poiuytrewq lkjhgfdsa mnbvcxz'),
      text('', 'Two and three make five. She has four eggs left.'),
    ];
    const words = (await losses({ unit: 'word' }, data, scored)).values;
    expect([...words].map((loss) => loss.toFixed(2))).toEqual(['0.10', '0.54']);
    const bytes = (await losses({}, data, scored)).values;
    expect(bytes[0]).toBeGreaterThan(bytes[1]!);
  });

  it('divides the loss of words by ln(V/a), V the words of the base and the unknown one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-ngram-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'base.txt'), 'one two three four\n');
    const options = { unit: 'word', order: 1, discount: 0.5, base: { file: 'base.txt' } };
    const base = await (
      await trainer(options, folder)
    ).train({ kind: 'text', examples: [] }, { random, signal });
    const { values } = await base.losses([text('', 'two'), text('', 'six')], { signal });
    // V = 5, four words once each: p(unknown) = (4·½/4)(1/5) = 1/10, p(two) = ½/4 + 1/10 = 9/40.
    const lossOf = (p: number): number => -Math.log(0.99 * p + 0.01 / 5) / Math.log(5 / 0.01);
    expect(values[0]).toBeCloseTo(lossOf(9 / 40), 12);
    expect(values[1]).toBeCloseTo(lossOf(1 / 10), 12);
  });

  it('refuses words over an empty base, which would give every arm a vocabulary of its own', () => {
    const refused = trainerOptions.safeParse({ unit: 'word', base: 'empty' });
    expect(refused.error?.issues).toMatchObject([
      { path: ['base'], message: expect.stringMatching(/'default'.*file.*unit 'byte'/u) },
    ]);
    for (const options of [
      { base: 'empty' },
      { unit: 'word' },
      { unit: 'word', base: { file: 'f' } },
    ]) {
      expect(trainerOptions.safeParse(options).success).toBe(true);
    }
  });

  it('uses the prompt as context', async () => {
    const data = [text('left?', 'A'), text('right!', 'B')];
    const scored = [text('left?', 'A'), text('right!', 'A')];
    const { values } = await losses({ base: 'empty', order: 3 }, data, scored);
    expect(values[0]).toBeLessThan(values[1]!);
  });

  it('plans by tokens of responses and says what it trained on', async () => {
    const data = {
      kind: 'text',
      examples: [text('long prompt', 'a€'), text('', '12 eggs')],
    } as const;
    expect((await trainer()).plan(data)).toEqual({ tokens: 4 + 7 });
    expect((await trainer({ unit: 'word' })).plan(data)).toEqual({ tokens: 2 + 3 });
    const model = await (await trainer()).train(data, { random, signal });
    expect(model.reference).toMatchObject({
      trainer: '@ggmi/trainer-ngram/kneser-ney',
      details: { unit: 'byte', order: 5, weight: 1, base: await (await trainer()).fingerprint?.() },
    });
    const words = await (await trainer({ unit: 'word' })).train(data, { random, signal });
    expect(words.reference.details).toMatchObject({ order: 3 });
  });

  it.each([
    ['an empty response', {}, text('p', '')],
    ['a response without a word', { unit: 'word' }, text('p', ' \t')],
    ['a vector', {}, { kind: 'vector', id: 'v', values: [1] } as const],
  ])('refuses to score %s', async (_, options, example) => {
    const model = await (
      await trainer(options)
    ).train({ kind: 'text', examples: [] }, { random, signal });
    const error: unknown = await model.losses([example], { signal }).catch((e: unknown) => e);
    expect(GgmiError.is(error, 'DATA_INVALID')).toBe(true);
  });

  it.each([
    ['missing', undefined, /ENOENT/u],
    ['empty', '\n \n\n', /no text/u],
    ['not UTF-8', Uint8Array.of(0x61, 0xff), /not UTF-8/u],
  ])('refuses a base file that is %s', async (_, content, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-ngram-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    if (content !== undefined) writeFileSync(join(folder, 'base.txt'), content);
    const broken = await trainer({ base: { file: 'base.txt' } }, folder);
    const error: unknown = await broken.fingerprint?.().catch((e: unknown) => e);
    expect(GgmiError.is(error, 'DATA_FILE_INVALID') && error.message).toMatch(message);
  });

  it('stops by signal', async () => {
    const aborted = AbortSignal.abort(new Error('stop'));
    const data = { kind: 'text', examples: items } as const;
    const training = (await trainer()).train(data, { random, signal: aborted });
    await expect(training).rejects.toThrow('stop');
  });

  it('declares the version of its package', () => {
    const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ name: plugin.name, version: VERSION });
  });
});
