import type { Yardstick } from './open-yardstick.js';

/** The probability of every answer of one byte that is a text: ASCII, and not white space alone. */
export type OneByteLaw = ReadonlyMap<string, number>;

/** Code 0 cannot be sent in a prompt. */
const texts = Array.from({ length: 127 }, (_, index) => String.fromCodePoint(index + 1)).filter(
  (text) => text.trim() !== '',
);

/** The laws of the first byte behind each prompt, by the trainer of the served weights. */
export async function lawsOfOneByte(
  yardstick: Yardstick,
  prompts: readonly string[],
): Promise<readonly OneByteLaw[]> {
  const laws: OneByteLaw[] = [];
  for (const prompt of prompts) {
    const logarithms = await yardstick.logProbabilities(prompt, texts);
    laws.push(new Map(texts.map((text, index) => [text, Math.exp(logarithms[index]!)])));
  }
  return laws;
}
