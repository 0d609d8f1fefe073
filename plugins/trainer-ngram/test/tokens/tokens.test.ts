import { describe, expect, it } from 'vitest';
import { byteTokens } from '../../src/tokens/byte-tokens.js';
import { splitWords, wordTokens } from '../../src/tokens/word-tokens.js';

describe('byteTokens', () => {
  it('takes text as the bytes of its UTF-8', () => {
    expect([...byteTokens.encode('a€')]).toEqual([0x61, 0xe2, 0x82, 0xac]);
    expect(byteTokens.size).toBe(256);
    expect(byteTokens.lossless).toBe(true);
  });
});

describe('wordTokens', () => {
  it('splits words, digits, signs and line ends', () => {
    expect(splitWords("Ann's 12 eggs,\n naïve 3.5 – ok")).toEqual([
      "Ann's",
      '1',
      '2',
      'eggs',
      ',',
      '\n',
      'naïve',
      '3',
      '.',
      '5',
      '–',
      'ok',
    ]);
    expect(splitWords('  \t')).toEqual([]);
  });

  it('numbers words whatever the order of the texts and gives unknown words one token', () => {
    const tokens = wordTokens(['b a', 'c']);
    expect([...tokens.encode('a b c')]).toEqual([1, 2, 3]);
    expect([...tokens.encode('x a yy')]).toEqual([0, 1, 0]);
    expect([tokens.size, tokens.boundary]).toEqual([4, 4]);
    expect(tokens.lossless).toBe(false);
    expect([...wordTokens(['c', 'a b']).encode('a b c')]).toEqual([1, 2, 3]);
  });
});
