import type { TokenCounts } from '@ggmi/core';

const BYTES_PER_TOKEN = 3;
/** Marks that a template puts around messages. */
const OF_TEMPLATE = 32;

const encoder = new TextEncoder();

/** Tokens that an answer is expected to use, at most; the server's own count replaces it. */
export function expectedTokens(texts: readonly string[], longestAnswer: number): TokenCounts {
  const bytes = texts.reduce((sum, text) => sum + encoder.encode(text).length, 0);
  return { input: Math.ceil(bytes / BYTES_PER_TOKEN) + OF_TEMPLATE, output: longestAnswer };
}
