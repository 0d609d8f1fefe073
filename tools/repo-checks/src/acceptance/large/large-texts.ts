/** A text example of the large run, its fields in the order of canonical JSON. */
export interface LargeText {
  readonly id: string;
  readonly kind: 'text';
  readonly prompt: string;
  readonly response: string;
}

const syllables = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'ha',
  'ke',
  'li',
  'mo',
  'nu',
  'pa',
  're',
  'si',
  'to',
  'vu',
  'za',
];
const words = Array.from({ length: 4096 }, (_, index) =>
  [index & 15, (index >> 4) & 15, index >> 8].map((part) => syllables[part]).join(''),
);

/**
 * Texts of about 500 bytes with characters that JSON escapes, that UTF-8 writes in several bytes, and that
 * a page must not act on. Prompts differ.
 */
export function largeTexts(name: string, count: number): readonly LargeText[] {
  let state = 1;
  const word = (): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return words[state >>> 20]!;
  };
  return Array.from({ length: count }, (_, index) => ({
    id: `item-${index + 1}`,
    kind: 'text',
    prompt: `Question ${index + 1} about ${word()}?`,
    response: `${name} says "${Array.from({ length: 55 }, word).join(' ')}"\n– in ${index % 97} min ✓ \\ <b>${index}</b>`,
  }));
}
