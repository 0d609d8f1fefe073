import { normaliseText } from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('normaliseText', () => {
  it.each([
    ['  Two\r\n\n apples\t', 'two apples'],
    ['a\u00a0b\u3000c\ufeffd', 'a b c d'],
    ['ﬁne x²', 'fine x2'],
    ['ＡＢＣ', 'abc'],
    ['Cafe\u0301', 'caf\u00e9'],
    ['שלום', 'שלום'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['\ud800x', '\ud800x'],
    ['', ''],
  ])('turns %j into %j', (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    const points = fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 30 });
    const texts = points.map((codes) => String.fromCodePoint(...codes));
    fc.assert(
      fc.property(texts, (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});
