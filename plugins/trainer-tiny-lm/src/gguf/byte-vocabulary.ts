/**
 * The vocabulary of a byte model as llama.cpp's tokenizer reads it, by token id: `<unk>`, `<s>`,
 * `</s>`, one token for each byte, the space mark U+2581, and padding to a multiple of eight.
 *
 * llama.cpp turns every space of a text into U+2581 before it looks for tokens; without a token of its
 * own the mark would become three bytes. So the space of a text is token 259, and token 35, the byte
 * 0x20, never occurs. Ids that never occur still take part in the softmax, under llama.cpp as in the
 * model: equal log-probabilities need the model to have one output for every id here.
 */
export interface ByteVocabulary {
  readonly tokens: readonly string[];
  readonly scores: readonly number[];
  /** llama.cpp's codes. */
  readonly types: readonly number[];
}

/** Token types of llama.cpp (enum llama_token_type). */
const type = { normal: 1, unknown: 2, control: 3, unused: 5, byte: 6 } as const;

/** Ids that stand for something else than a byte. */
export const tokenIds = { unknown: 0, start: 1, end: 2, firstByte: 3, space: 259 } as const;

export const VOCABULARY_SIZE = 264;

export function byteVocabulary(): ByteVocabulary {
  const bytes = Array.from({ length: 256 }, (_, byte) => byteToken(byte));
  const named = ['<unk>', '<s>', '</s>', ...bytes, '\u2581'];
  const padding = Array.from({ length: VOCABULARY_SIZE - named.length }, (_, i) => `<pad${i}>`);
  return {
    tokens: [...named, ...padding],
    scores: new Array<number>(VOCABULARY_SIZE).fill(0),
    types: [
      type.unknown,
      type.control,
      type.control,
      ...bytes.map(() => type.byte),
      type.normal,
      ...padding.map(() => type.unused),
    ],
  };
}

function byteToken(byte: number): string {
  return `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`;
}
