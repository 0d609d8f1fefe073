import { DataInvalidError, type GeneratorLaw } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { categoricalSourceGenerator, discreteGenerator } from '../../src/index.js';
import { frequencyErrors } from '../frequency-errors.js';
import { vectorPrompt, vectors } from '../generators/draw-vectors.js';

const draws = 4000;

describe('the categorical source', () => {
  it('draws symbols with the probabilities of its law', async () => {
    const probabilities = [0.5, 0, 0.3, 0.2];
    const source = await categoricalSourceGenerator.create({
      options: { probabilities },
      needs: {},
    });
    const drawn = (await vectors(source, { draws })).map(([symbol]) => symbol!);
    // Three frequencies, each within 4 standard errors; the symbol of probability 0 never comes.
    expect(frequencyErrors(drawn, probabilities)).toBeLessThan(4);
    expect(source.law!({ promptLength: 0 })).toEqual({ family: 'categorical', probabilities });
  });
});

/** Two anchors of two symbols: four prompts, three e_p, two e_M that depend on e_p, noise. */
const options = discreteGenerator.options.parse({
  symbols: 2,
  promptFactor: [
    [1, 0, 0],
    [0, 1, 0],
    [0.5, 0, 0.5],
    [0, 0, 1],
  ],
  modelFactor: [
    [0.9, 0.1],
    [0.7, 0.3],
    [0.5, 0.5],
  ],
  noise: [0.75, 0.25],
  output: [
    [0, 1],
    [1, 0],
    [0, 1],
  ],
});
const generator = await discreteGenerator.create({ options, needs: {} });

/** P(S_gen item = 1 | p) by the definition M = μ(e_p, e_M), item = κ(M, ε) = M + ε modulo 2. */
const probabilityOfOne = [
  // e_p = 0: M = 1 with 0.1.
  0.1 * 0.75 + 0.9 * 0.25,
  // e_p = 1: M = 1 with 0.7.
  0.7 * 0.75 + 0.3 * 0.25,
  // e_p = 0 or 2, half each: M = 1 with (0.1 + 0.5)/2.
  0.3 * 0.75 + 0.7 * 0.25,
  // e_p = 2: M = 1 with 0.5.
  0.5,
];

describe('the discrete generator', () => {
  it.each([0, 1, 2, 3])('makes items of prompt %i by factors, μ and κ', async (number) => {
    const prompt = vectorPrompt([number >> 1, number & 1], `p${number}`);
    const drawn = (await vectors(generator, { prompts: [prompt], draws })).map(([item]) => item!);
    const one = probabilityOfOne[number]!;
    expect(frequencyErrors(drawn, [1 - one, one])).toBeLessThan(4);
  });

  it('makes items that are independent given the prompt, even where e_p is random', async () => {
    const prompts = [vectorPrompt([1, 0])];
    const drawn = (await vectors(generator, { prompts, draws })).map(([item]) => item!);
    const pairs = drawn.flatMap((item, index) =>
      index % 2 === 0 ? [2 * item + drawn[index + 1]!] : [],
    );
    const one = probabilityOfOne[2]!;
    const law = [(1 - one) ** 2, (1 - one) * one, one * (1 - one), one ** 2];
    expect(frequencyErrors(pairs, law)).toBeLessThan(4);
  });

  it('declares its tables, additions written out', () => {
    const law = generator.law!({ promptLength: 2 }) as Extract<
      GeneratorLaw,
      { family: 'discrete' }
    >;
    expect(law.family).toBe('discrete');
    expect(law.tables).toEqual({
      promptFactor: options.promptFactor,
      modelFactor: options.modelFactor,
      noise: options.noise,
      output: options.output,
      curation: [
        [0, 1],
        [1, 0],
      ],
    });
  });

  it('adds e_p and e_M modulo the number of symbols where it is told to', async () => {
    const adding = await discreteGenerator.create({
      options: discreteGenerator.options.parse({
        symbols: 3,
        promptFactor: [
          [1, 0],
          [0, 1],
          [0, 1],
        ],
        modelFactor: [[0, 0, 1]],
        output: 'addition-modulo',
      }),
      needs: {},
    });
    // e_M = 2: e_p 0 gives 2, e_p 1 gives 3 mod 3 = 0.
    const prompts = [vectorPrompt([0], 'a'), vectorPrompt([1], 'b'), vectorPrompt([2], 'c')];
    expect(await vectors(adding, { prompts })).toEqual([[2], [0], [0]]);
  });

  it.each([
    { prompt: vectorPrompt([0.5, 0]), received: '[0.5, 0]' },
    { prompt: vectorPrompt([0, 2]), received: '[0, 2]' },
    { prompt: vectorPrompt([0, 0, 0]), received: 'a prompt of 3 symbols' },
    { prompt: vectorPrompt([]), received: 'a prompt of 0 symbols' },
    { prompt: { kind: 'none', id: 'none' } as const, received: 'a prompt of kind none' },
  ])('refuses $received', async ({ prompt, received }) => {
    const refusal: unknown = await vectors(generator, { prompts: [prompt] }).catch(
      (error: unknown) => error,
    );
    expect(DataInvalidError.is(refusal)).toBe(true);
    expect(String(refusal)).toContain(`received ${received}`);
  });

  it('has no law for a prompt of another length', () => {
    expect(() => generator.law!({ promptLength: 1 })).toThrowError(
      /received a prompt of 1 symbols/,
    );
  });
});
