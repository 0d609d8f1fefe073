import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiText } from '../../src/text/ascii-text.js';
import { escapeText } from '../../src/text/escape-text.js';

describe('escapeText', () => {
  it('shows escape sequences, controls and line breaks instead of sending them', () => {
    expect(escapeText('\x1b[31mred\x07\x9b2J')).toBe('\\u{1b}[31mred\\u{7}\\u{9b}2J');
    expect(escapeText('a\r\nb\tc')).toBe('a\\r\\nb\\tc');
    expect(escapeText('a\u2028b')).toBe('a\\u{2028}b');
  });

  it('shows bidirectional overrides, zero-width and tag characters', () => {
    expect(escapeText('safe\u202egnp.exe')).toBe('safe\\u{202e}gnp.exe');
    expect(escapeText('ksg\u200b1')).toBe('ksg\\u{200b}1');
    expect(escapeText('a\u{e0041}')).toBe('a\\u{e0041}');
  });

  it('leaves readable text of any script alone', () => {
    const text = 'I(S_gen;W) ≤ ΔI − η · 数据 données';
    expect(escapeText(text)).toBe(text);
  });

  it('is ASCII after asciiText, and printable, for any text', () => {
    const codePoint = fc.integer({ min: 0, max: 0x10ffff });
    const anyText = fc.array(codePoint).map((codes) => String.fromCodePoint(...codes));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(asciiText(escapeText(text))).toMatch(/^[\x20-\x7e]*$/);
      }),
      { seed: 1 },
    );
  });
});

describe('asciiText', () => {
  it('names the signs of the theory and keeps other characters apart', () => {
    expect(asciiText('ΔI ± 2')).toBe('Delta I +/- 2');
    expect(asciiText('E_p D_TV(D, D_M(·|p)) · α ∈ [0, 1]')).toBe(
      'E_p D_TV(D, D_M(.|p)) | alpha in [0, 1]',
    );
    expect(asciiText('naïve')).toBe('na\\u{ef}ve');
  });
});
