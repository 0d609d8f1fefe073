/** A fixed alphabet of tokens, numbered 0 … size − 1. */
export interface Tokens {
  /** V: every token that can be predicted, the unknown word included. */
  readonly size: number;
  /** The symbol between prompt and response and before a text: context only, never predicted. */
  readonly boundary: number;
  /** Whether the tokens determine the text: only then is a log-loss of the tokens one of the text. */
  readonly lossless: boolean;
  encode(text: string): Uint32Array;
}
