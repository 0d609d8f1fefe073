import type { TokenSequence } from '../tokens/encode-text.js';

/** Consecutive tokens that the model reads at once, and the ones among them that it predicts. */
export interface TextWindow {
  /** At most `context` tokens. */
  readonly inputs: Int32Array;
  /** What follows each input. */
  readonly targets: Int32Array;
  /** The first input whose target is predicted; all later ones are too. */
  readonly first: number;
}

/**
 * Cuts a sequence into windows that predict the tokens from `responseStart` up to `end`, each once. Every window
 * predicts at most three quarters of the context, so that a quarter at least stands before them where the text
 * has it, and holds as much of the text before them as fits: prompts are cut from the left.
 */
export function textWindows(
  { tokens, responseStart }: TokenSequence,
  { end, context }: { readonly end: number; readonly context: number },
): readonly TextWindow[] {
  const most = Math.floor((3 * context) / 4);
  const windows: TextWindow[] = [];
  for (let from = responseStart; from < end; from += most) {
    const to = Math.min(end, from + most);
    const start = Math.max(0, to - 1 - context);
    windows.push({
      inputs: tokens.subarray(start, to - 1),
      targets: tokens.subarray(start + 1, to),
      first: from - 1 - start,
    });
  }
  return windows;
}
