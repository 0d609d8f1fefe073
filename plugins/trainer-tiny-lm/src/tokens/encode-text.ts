import { END_TOKEN, FIRST_BYTE_TOKEN, START_TOKEN } from './vocabulary.js';

const encoder = new TextEncoder();
// A byte order mark is text like any other.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A prompt with its response as the model reads them. */
export interface TokenSequence {
  /** Prompt, `<s>`, response, `</s>`. */
  readonly tokens: Int32Array;
  /** Index of the first token of the response, at least 1. */
  readonly responseStart: number;
  /** Index of `</s>`. */
  readonly responseEnd: number;
}

/**
 * The tokens of an example: one per byte of UTF-8, `<s>` between prompt and response, `</s>` at the
 * end. A surrogate without its pair becomes U+FFFD, as UTF-8 knows none.
 */
export function encodeExample(example: {
  readonly prompt: string;
  readonly response: string;
}): TokenSequence {
  const prompt = encodePrompt(example.prompt);
  const response = encodeText(example.response);
  const tokens = new Int32Array(prompt.length + response.length + 1);
  tokens.set(prompt);
  tokens.set(response, prompt.length);
  tokens[tokens.length - 1] = END_TOKEN;
  return { tokens, responseStart: prompt.length, responseEnd: tokens.length - 1 };
}

/** A prompt and the `<s>` that asks for its response. */
export function encodePrompt(prompt: string): Int32Array {
  return Int32Array.from([...encodeText(prompt), START_TOKEN]);
}

/** The bytes of a text as tokens. */
export function encodeText(text: string): Int32Array {
  return Int32Array.from(encoder.encode(text), (byte) => FIRST_BYTE_TOKEN + byte);
}

/** The text of the byte tokens among these; bytes that are not UTF-8 become U+FFFD. */
export function decodeTokens(tokens: ArrayLike<number>): string {
  const bytes = Array.from(tokens, (token) => token - FIRST_BYTE_TOKEN);
  return decoder.decode(Uint8Array.from(bytes.filter((byte) => byte >= 0 && byte < 256)));
}
