import type { Tokens } from './tokens.js';

const encoder = new TextEncoder();

/** The 256 bytes of UTF-8. There is no end-of-text token. */
export const byteTokens: Tokens = {
  size: 256,
  boundary: 256,
  lossless: true,
  encode: (text) => Uint32Array.from(encoder.encode(text)),
};
