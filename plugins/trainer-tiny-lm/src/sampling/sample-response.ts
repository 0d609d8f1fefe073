import type { RandomStream } from '@ggmi/core';
import type { LanguageModel } from '../model/language-model.js';
import { END_TOKEN, FIRST_BYTE_TOKEN } from '../tokens/vocabulary.js';
import { decodeTokens, encodePrompt } from '../tokens/encode-text.js';

/** How responses are drawn. */
export interface SamplingOptions {
  /** Absent: the most probable token each time. */
  readonly random?: RandomStream;
  /** Longest response, bytes. */
  readonly maximumBytes: number;
}

/**
 * A response to a prompt by the model's own law of bytes and the end, at temperature 1, until the end
 * or `maximumBytes`. Text that does not fit the context is cut from the left by half a context.
 */
export function sampleResponse(
  model: LanguageModel,
  prompt: string,
  { random, maximumBytes }: SamplingOptions,
): string {
  const { context } = model.shape;
  let inputs = Array.from(encodePrompt(prompt)).slice(-context);
  const response: number[] = [];
  while (response.length < maximumBytes) {
    const token = nextToken(model.nextLogits(Int32Array.from(inputs)), random);
    if (token === END_TOKEN) break;
    response.push(token);
    inputs.push(token);
    if (inputs.length > context) inputs = inputs.slice(-Math.ceil(context / 2));
  }
  return decodeTokens(response);
}

/** The end or a byte; other tokens occur in no text. */
function nextToken(logits: ArrayLike<number>, random: RandomStream | undefined): number {
  const allowed = Array.from({ length: 257 }, (_, index) =>
    index === 256 ? END_TOKEN : FIRST_BYTE_TOKEN + index,
  );
  const top = Math.max(...allowed.map((token) => logits[token]!));
  if (random === undefined) return allowed.find((token) => logits[token] === top)!;
  const weights = allowed.map((token) => Math.exp(logits[token]! - top));
  let left = random.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return allowed[index]!;
  }
  return END_TOKEN;
}
