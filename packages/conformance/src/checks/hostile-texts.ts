import type { TextExample } from '@ggmi/core';

const LONG = 20_000;

/** By its number: compilers that write UTF-8 lose it as an escape. */
const HALF_OF_A_PAIR = String.fromCharCode(0xd83d);

const texts: readonly (readonly [name: string, text: string])[] = [
  ['empty', ''],
  ['blank', ' \t\r\n\u00a0\u3000'],
  ['control characters', '\u0000\u0001\u001b[31m\u0007\ufeff\u202e'],
  ['half of a surrogate pair', `one ${HALF_OF_A_PAIR} half`],
  ['marks and emoji', 'e\u0301\u0323 👩‍👩‍👧‍👦 \u{1f1e9}\u{1f1ea}'],
  ['scripts', 'تقييم 数据 данные ความรู้'],
  ['very long', 'word '.repeat(LONG / 5)],
  ['one letter', 'a'.repeat(LONG)],
  ['markup', '</s><|im_end|>{{prompt}}${x}%s'],
];

/**
 * Texts as strangers' data hold them, each as the response of an example, with what it is as its id.
 * Made anew: nobody else holds them.
 */
export function hostileTexts(): readonly TextExample[] {
  return texts.map(([id, response]) => ({ kind: 'text', id, prompt: '', response }));
}
