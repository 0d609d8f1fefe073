/** Of ordinary text; nobody counts the tokens of what was never sent. */
const BYTES_PER_TOKEN = 4;

/** What draws that are still to be asked for are expected to use. An estimate: no server counted it. */
export interface DrawEstimate {
  readonly draws: number;
  /** By the bytes of the prompts. */
  readonly inputTokens: number;
  /** Null where nothing bounds an answer and no answer is known. */
  readonly outputTokens: number | null;
  /** What the output is taken from: the mean of kept answers, or the limit of an answer. */
  readonly outputBy: 'kept-answers' | 'limit' | 'nothing';
}

/** What is known of draws before they are asked for. */
export interface NeededDraws {
  readonly draws: number;
  /** UTF-8, of all their prompts together. */
  readonly promptBytes: number;
  /** The mean of answers that are kept already, UTF-8; undefined without one. */
  readonly answerBytes: number | undefined;
  /** Tokens that the options of the component let an answer have. */
  readonly longestAnswer: number | undefined;
}

/**
 * Tokens are bytes / 4, without what a chat template adds. Answers are expected to be as long as those
 * that are kept, but none longer than the limit; without a kept one, the limit stands for all: at most.
 */
export function estimateDraws(needed: NeededDraws): DrawEstimate {
  const { draws, promptBytes, answerBytes, longestAnswer } = needed;
  const input = { draws, inputTokens: Math.ceil(promptBytes / BYTES_PER_TOKEN) };
  if (answerBytes !== undefined) {
    const mean = Math.min(answerBytes / BYTES_PER_TOKEN, longestAnswer ?? Infinity);
    return { ...input, outputTokens: Math.ceil(draws * mean), outputBy: 'kept-answers' };
  }
  if (longestAnswer === undefined) return { ...input, outputTokens: null, outputBy: 'nothing' };
  return { ...input, outputTokens: draws * longestAnswer, outputBy: 'limit' };
}
