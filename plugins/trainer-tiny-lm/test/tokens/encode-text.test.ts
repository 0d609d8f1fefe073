import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeTokens,
  encodeExample,
  encodeText,
  vocabularyTokens,
  VOCABULARY_SIZE,
} from '../../src/index.js';

describe('the tokens of text', () => {
  it('are its bytes after three special ones, <s> before and </s> after the response', () => {
    const { tokens, responseStart, responseEnd } = encodeExample({ prompt: '?', response: 'é' });
    expect([...tokens]).toEqual([3 + 0x3f, 1, 3 + 0xc3, 3 + 0xa9, 2]);
    expect([responseStart, responseEnd]).toEqual([2, 4]);
  });

  it('give back every text that is well-formed', () => {
    const point = fc
      .integer({ min: 0, max: 0x10_ff_ff })
      .filter((one) => one < 0xd8_00 || one > 0xdf_ff);
    const anyText = fc
      .array(point, { maxLength: 8 })
      .map((points) => String.fromCodePoint(...points));
    fc.assert(
      fc.property(anyText, anyText, (prompt, response) => {
        const { tokens, responseStart } = encodeExample({ prompt, response });
        expect(decodeTokens(tokens.subarray(responseStart))).toBe(response);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  it('keep a byte order mark, and turn half a surrogate pair into U+FFFD', () => {
    expect(decodeTokens(encodeText('\uFEFFa'))).toBe('\uFEFFa');
    expect(decodeTokens(encodeText('a\uD800b'))).toBe('a\uFFFDb');
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
