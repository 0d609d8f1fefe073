/** A fixed alphabet of tokens, numbered 0 … size − 1. */
export interface Tokens {
  /** V: every token that can be predicted, the unknown word included. */
  readonly size: number;
  /** The symbol between prompt and response and before a text: context only, never predicted. */
  readonly boundary: number;
  encode(text: string): Uint32Array;
}
