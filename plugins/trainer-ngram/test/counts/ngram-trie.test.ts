import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { countSequence, leftContext } from '../../src/counts/count-sequence.js';
import { NGramTrie, NONE, ROOT } from '../../src/counts/ngram-trie.js';
import { estimateDiscounts } from '../../src/model/estimate-discounts.js';

const symbols = (text: string): Uint32Array =>
  Uint32Array.from(text, (letter) => letter.charCodeAt(0));
const BOUNDARY = 256;

function trieOf(order: number, ...texts: readonly [prompt: string, response: string][]): NGramTrie {
  const trie = new NGramTrie(order);
  for (const [prompt, response] of texts) {
    countSequence(trie, { prompt: symbols(prompt), response: symbols(response) }, BOUNDARY);
  }
  return trie;
}

function count(trie: NGramTrie, gram: readonly number[]): number {
  let node = ROOT;
  for (const symbol of gram) node = node === NONE ? NONE : trie.child(node, symbol);
  return node === NONE ? 0 : trie.counts[node]!;
}

describe('NGramTrie', () => {
  it('counts every n-gram of a long random text as a map of strings does', () => {
    const random = randomStream('trie');
    const response = Uint32Array.from({ length: 20_000 }, () => random.integer(20));
    const trie = new NGramTrie(4);
    countSequence(trie, { prompt: new Uint32Array(), response }, 20);
    const all = [20, 20, 20, ...response];
    const wanted = new Map<string, number>();
    for (let end = 3; end < all.length; end++) {
      for (let length = 1; length <= 4; length++) {
        const gram = all.slice(end - length + 1, end + 1).join(' ');
        wanted.set(gram, (wanted.get(gram) ?? 0) + 1);
      }
    }
    const mismatches = [...wanted].filter(
      ([gram, n]) => count(trie, gram.split(' ').map(Number)) !== n,
    );
    expect(mismatches).toEqual([]);
    expect(trie.size).toBeGreaterThan(20_000);
  });

  it('keeps the counts of the base apart, and the original as it was', () => {
    const original = trieOf(2, ['', 'ab']);
    const fork = original.fork();
    const sequence = { prompt: symbols(''), response: symbols('abc'.repeat(1000)) };
    countSequence(fork, sequence, BOUNDARY);
    const node = fork.child(ROOT, 97);
    expect([fork.inherited[node], fork.counts[node]]).toEqual([1, 1000]);
    expect(count(original, [97])).toBe(1);
    expect(original.child(ROOT, 99)).toBe(NONE);
  });
});

describe('countSequence', () => {
  it('takes the prompt as left context only', () => {
    const trie = trieOf(4, ['xyz', 'a']);
    expect(count(trie, [...symbols('yz'), BOUNDARY, 97])).toBe(1);
    expect(count(trie, [97])).toBe(1);
    for (const gram of ['x', 'y', 'z', 'yz']) expect(count(trie, [...symbols(gram)])).toBe(0);
    expect(count(trie, [BOUNDARY])).toBe(0);
  });

  it('fills the left context with boundaries where the prompt is short', () => {
    const context = (prompt: string, order: number): number[] => [
      ...leftContext(symbols(prompt), order, BOUNDARY),
    ];
    expect(context('wxyz', 5)).toEqual([...symbols('xyz'), BOUNDARY]);
    expect(context('z', 5)).toEqual([BOUNDARY, BOUNDARY, 122, BOUNDARY]);
    expect(context('z', 2)).toEqual([BOUNDARY]);
    expect(context('z', 1)).toEqual([]);
  });
});

describe('estimateDiscounts', () => {
  it('gives n1/(n1 + 2 n2) by order, of continuation counts below the highest', () => {
    // ^abcabca: bigrams ^a 1, ab 2, bc 2, ca 2; tokens before a: {^, c} = 2, b: 1, c: 1.
    const trie = trieOf(2, ['', 'abcabca']);
    const discounts = estimateDiscounts(trie, trie.counts);
    expect(discounts[1]).toBe(2 / (2 + 2 * 1));
    expect(discounts[2]).toBe(1 / (1 + 2 * 3));
  });

  it('takes 0.75 for an order without a count of one or of two', () => {
    const trie = trieOf(1, ['', 'abc']);
    expect(estimateDiscounts(trie, trie.counts)[1]).toBe(0.75);
    const twice = trieOf(1, ['', 'aabb']);
    expect(estimateDiscounts(twice, twice.counts)[1]).toBe(0.75);
  });
});
