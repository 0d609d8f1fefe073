/**
 * The vocabulary of the model, as a GGUF file lists it: three special tokens, the 256 bytes, one
 * normal token without which llama.cpp does not load a vocabulary of bytes, and padding to a
 * multiple of 8. The model never sees the unknown token, the normal one or the padding.
 */
export type VocabularyToken = {
  readonly text: string;
  readonly type: 'unknown' | 'control' | 'byte' | 'normal' | 'unused';
};

/** `<unk>`: never occurs, since every text is bytes. */
export const UNKNOWN_TOKEN = 0;
/** `<s>`: stands before every response, after its prompt. */
export const START_TOKEN = 1;
/** `</s>`: ends every response. */
export const END_TOKEN = 2;
/** The token of byte 0; that of byte b is this plus b. */
export const FIRST_BYTE_TOKEN = 3;
/** U+2581. */
export const SPACE_MARK_TOKEN = FIRST_BYTE_TOKEN + 256;

const PADDED_TO = 8;

/** Tokens of the vocabulary, padding included. */
export const VOCABULARY_SIZE = Math.ceil((SPACE_MARK_TOKEN + 1) / PADDED_TO) * PADDED_TO;

/** Every token of the vocabulary by its number. */
export function vocabularyTokens(): readonly VocabularyToken[] {
  const bytes = Array.from({ length: 256 }, (_, byte) => ({
    text: `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
    type: 'byte' as const,
  }));
  const named: readonly VocabularyToken[] = [
    { text: '<unk>', type: 'unknown' },
    { text: '<s>', type: 'control' },
    { text: '</s>', type: 'control' },
    ...bytes,
    { text: '\u2581', type: 'normal' },
  ];
  const padding = Array.from({ length: VOCABULARY_SIZE - named.length }, (_, index) => ({
    text: `<pad${index}>`,
    type: 'unused' as const,
  }));
  return [...named, ...padding];
}
