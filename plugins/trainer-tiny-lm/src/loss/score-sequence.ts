import type { LanguageModel } from '../model/language-model.js';
import { textWindows } from '../model/text-window.js';
import type { TokenSequence } from '../tokens/encode-text.js';

/** a: the share of the uniform law in p′ = (1 − a) p + a/V. */
const SMOOTHING = 0.01;

/** V: the bytes. The end of a response is trained and sampled, not scored. */
const SCORED_ALPHABET = 256;

/** The log-loss of one response. */
export interface SequenceScore {
  /** −Σ ln p′(byte | prompt, earlier response), nats. */
  readonly nats: number;
  /** Bytes of the response, at least 1. */
  readonly bytes: number;
  /** The mean per byte divided by ln(V/a), in [0, 1]. */
  readonly loss: number;
}

/** Scores a response of at least one byte, whole, in windows. */
export function scoreSequence(model: LanguageModel, sequence: TokenSequence): SequenceScore {
  const { responseStart, responseEnd } = sequence;
  let nats = 0;
  for (const window of textWindows(sequence, { end: responseEnd, context: model.shape.context })) {
    model.forward(window, 0);
    const found = model.probabilities(window.inputs.length - window.first);
    for (let row = 0; row < found.length; row++) {
      nats -= Math.log((1 - SMOOTHING) * found[row]! + SMOOTHING / SCORED_ALPHABET);
    }
  }
  const bytes = responseEnd - responseStart;
  return { nats, bytes, loss: nats / bytes / Math.log(SCORED_ALPHABET / SMOOTHING) };
}
