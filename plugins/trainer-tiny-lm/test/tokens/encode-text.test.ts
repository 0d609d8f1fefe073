import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTokens, encodeExample, vocabularyTokens, VOCABULARY_SIZE } from '../../src/index.js';

describe('the tokens of text', () => {
  it('are its bytes after three special ones, <s> before and </s> after the response', () => {
    const { tokens, responseStart, responseEnd } = encodeExample({ prompt: '?', response: 'é' });
    expect([...tokens]).toEqual([3 + 0x3f, 1, 3 + 0xc3, 3 + 0xa9, 2]);
    expect([responseStart, responseEnd]).toEqual([2, 4]);
  });

  it('give back every text that is well-formed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (prompt, response) => {
          const { tokens, responseStart } = encodeExample({ prompt, response });
          expect(decodeTokens(tokens.subarray(responseStart))).toBe(response);
        },
      ),
      { seed: 1 },
    );
  });

  it('have the names and the padding of a GGUF vocabulary of bytes', () => {
    const all = vocabularyTokens();
    expect(all.length).toBe(VOCABULARY_SIZE);
    expect(VOCABULARY_SIZE).toBe(264);
    expect(all.slice(0, 4).map(({ text }) => text)).toEqual(['<unk>', '<s>', '</s>', '<0x00>']);
    expect(all[3 + 255]?.text).toBe('<0xFF>');
    expect(all[259]).toEqual({ text: '\u2581', type: 'normal' });
    expect(new Set(all.map(({ text }) => text)).size).toBe(264);
  });
});
