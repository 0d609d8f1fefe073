import type { LanguageModel } from '../model/language-model.js';
import { textWindows } from '../model/text-window.js';
import type { TokenSequence } from '../tokens/encode-text.js';

/** The mean of the final hidden states of a response's bytes, at least one, after its prompt. */
export function embedResponse(model: LanguageModel, sequence: TokenSequence): Float64Array {
  const { width, context } = model.shape;
  const { tokens, responseStart } = sequence;
  const sums = new Float64Array(width);
  let count = 0;
  // A window predicts from the byte before: shifted by one it reads the bytes themselves.
  const read = { ...sequence, responseStart: responseStart + 1 };
  for (const window of textWindows(read, { end: tokens.length, context })) {
    const states = model.readHidden(window);
    for (let i = 0; i < states.length; i++) sums[i % width]! += states[i]!;
    count += states.length / width;
  }
  return sums.map((sum) => sum / count);
}
