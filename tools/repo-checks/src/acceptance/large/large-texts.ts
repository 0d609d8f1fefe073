import { draws, words } from './words.js';

/** A text example of the large run, its fields in the order of canonical JSON. */
export interface LargeText {
  readonly id: string;
  readonly kind: 'text';
  readonly prompt: string;
  readonly response: string;
}

/**
 * Texts of about 500 bytes with characters that JSON escapes, that UTF-8 writes in several bytes, and that
 * a page must not act on. Prompts differ.
 */
export function largeTexts(name: string, count: number): readonly LargeText[] {
  const random = draws(1);
  const word = (): string => words[random(words.length)]!;
  return Array.from({ length: count }, (_, index) => ({
    id: `item-${index + 1}`,
    kind: 'text',
    prompt: `Question ${index + 1} about ${word()}?`,
    response: `${name} says "${Array.from({ length: 55 }, word).join(' ')}"\n– in ${index % 97} min ✓ \\ <b>${index}</b>`,
  }));
}
