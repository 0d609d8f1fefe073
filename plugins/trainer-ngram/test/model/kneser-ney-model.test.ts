import { randomStream, type RandomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { countSequence, leftContext } from '../../src/counts/count-sequence.js';
import { NGramTrie } from '../../src/counts/ngram-trie.js';
import { tokenProbability } from '../../src/loss/score-sequence.js';
import { kneserNeyModel } from '../../src/model/kneser-ney-model.js';
import { textbookKneserNey } from '../textbook-kneser-ney.js';

const ALPHABET = 4;

type Text = { readonly prompt: number[]; readonly response: number[] };

function randomText(random: RandomStream): Text {
  const symbols = (count: number): number[] =>
    Array.from({ length: count }, () => random.integer(ALPHABET));
  return { prompt: symbols(random.integer(5)), response: symbols(1 + random.integer(12)) };
}

function counted(trie: NGramTrie, texts: readonly Text[]): NGramTrie {
  for (const { prompt, response } of texts) {
    const sequence = { prompt: Uint32Array.from(prompt), response: Uint32Array.from(response) };
    countSequence(trie, sequence, ALPHABET);
  }
  return trie;
}

function model(parts: {
  order: number;
  base: readonly Text[];
  added: readonly Text[];
  weight: number;
  discounts: readonly number[];
}) {
  const trie = counted(counted(new NGramTrie(parts.order), parts.base).fork(), parts.added);
  const discounts = Float64Array.from(parts.discounts);
  return kneserNeyModel(trie, { weight: parts.weight, discounts, alphabetSize: ALPHABET });
}

function randomCase(key: string) {
  const random = randomStream(key);
  const order = 1 + random.integer(4);
  return {
    random,
    order,
    weight: [0.1, 0.6, 1, 2.5][random.integer(4)]!,
    discounts: Array.from({ length: order + 1 }, () => 0.1 + 0.8 * random.uniform()),
    base: Array.from({ length: random.integer(4) }, () => randomText(random)),
    added: Array.from({ length: random.integer(4) }, () => randomText(random)),
    contexts: Array.from({ length: 10 }, () =>
      Array.from({ length: order - 1 }, () => random.integer(ALPHABET + 1)),
    ),
  };
}

const tokens = Array.from({ length: ALPHABET }, (_, token) => token);

describe('kneserNeyModel', () => {
  it('gives the probabilities of a tiny text worked out by hand', () => {
    // "aab" after one boundary, order 2, D = ½, V = 2. Bigrams: ^a, aa, ab.
    // Different tokens before a: {^, a}, before b: {a}; total 3, freed 2·½.
    // p(a) = 1.5/3 + (1/3)(1/2) = 2/3. p(a|a) = 0.5/2 + (1/2)(2/3) = 7/12. After b: p(a).
    const trie = new NGramTrie(2);
    const sequence = { prompt: new Uint32Array(), response: Uint32Array.of(0, 0, 1) };
    countSequence(trie, sequence, 2);
    const discounts = Float64Array.of(0, 0.5, 0.5);
    const tiny = kneserNeyModel(trie, { weight: 1, discounts, alphabetSize: 2 });
    expect(tokenProbability(tiny, [0], 0)).toBeCloseTo(7 / 12, 15);
    expect(tokenProbability(tiny, [0], 1)).toBeCloseTo(5 / 12, 15);
    expect(tokenProbability(tiny, [1], 0)).toBeCloseTo(2 / 3, 15);
    expect(tokenProbability(tiny, [2], 0)).toBeCloseTo(0.5 / 1 + 0.5 * (2 / 3), 15);
  });

  it('equals the textbook definition, whatever order, weight, discounts and texts', () => {
    for (let trial = 0; trial < 60; trial++) {
      const one = randomCase(`textbook ${trial}`);
      const weighted = [
        ...one.base.map((text) => ({ ...text, weight: 1 })),
        ...one.added.map((text) => ({ ...text, weight: one.weight })),
      ].map(({ prompt, response, weight }) => ({
        context: [...leftContext(Uint32Array.from(prompt), one.order, ALPHABET)],
        tokens: response,
        weight,
      }));
      const wanted = textbookKneserNey(weighted, { ...one, alphabet: ALPHABET });
      const fast = model(one);
      for (const context of one.contexts) {
        for (const token of tokens) {
          expect(tokenProbability(fast, context, token)).toBeCloseTo(wanted(context, token), 12);
        }
      }
    }
  });

  it('sums to 1 over the alphabet in every context', () => {
    for (let trial = 0; trial < 60; trial++) {
      const one = randomCase(`sum ${trial}`);
      const fast = model(one);
      for (const context of one.contexts) {
        const sum = tokens.reduce(
          (total, token) => total + tokenProbability(fast, context, token),
          0,
        );
        expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
      }
    }
  });

  it('with weight 1 is the model of base and new text together', () => {
    for (let trial = 0; trial < 20; trial++) {
      const one = { ...randomCase(`union ${trial}`), weight: 1 };
      const apart = model(one);
      const together = model({ ...one, base: [...one.base, ...one.added], added: [] });
      for (const context of one.contexts) {
        for (const token of tokens) {
          const wanted = tokenProbability(together, context, token);
          expect(tokenProbability(apart, context, token)).toBeCloseTo(wanted, 13);
        }
      }
    }
  });

  it('tends to the base as the weight tends to 0', () => {
    for (let trial = 0; trial < 20; trial++) {
      const one = { ...randomCase(`limit ${trial}`), weight: 1e-9 };
      const light = model(one);
      const base = model({ ...one, added: [] });
      for (const context of one.contexts) {
        for (const token of tokens) {
          const difference =
            tokenProbability(light, context, token) - tokenProbability(base, context, token);
          expect(Math.abs(difference)).toBeLessThan(1e-7);
        }
      }
    }
  });
});
