import type { TokenLogProbability } from './answer-line.js';

/** Rounding of a 32-bit log-softmax may lift a sure token a little above 0. */
const ROUNDING = 1e-4;

const encoder = new TextEncoder();

/**
 * ln q(text | prompt) under the untempered model, nats: the sum over the tokens of the text. What ends
 * an answer (the end-of-text token, a stop text) is not among the tokens that the server lists.
 *
 * Undefined unless the bytes of the tokens are those of the text: then something is missing, was
 * thought aloud, or was cut within a token by a stop text, and the sum would be that of another text.
 */
export function logProbabilityOfAnswer(
  text: string,
  tokens: readonly TokenLogProbability[],
): number | undefined {
  const bytes = encoder.encode(text);
  let position = 0;
  let sum = 0;
  for (const { token, bytes: own, logprob } of tokens) {
    if (logprob > ROUNDING) return undefined;
    for (const byte of own ?? encoder.encode(token)) {
      if (bytes[position] !== byte) return undefined;
      position += 1;
    }
    sum += logprob;
  }
  return position === bytes.length ? sum : undefined;
}
