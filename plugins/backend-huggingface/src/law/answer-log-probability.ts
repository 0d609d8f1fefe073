import type { Answer } from '../answers/answer.js';

/** ln q of an answer with its end, nats, or why there is none. */
export interface AnswerLogProbability {
  readonly logProbability?: number;
  readonly withheld?: string;
}

/**
 * The sum over all tokens that the server lists. The end of the text is among them where the server
 * lists it (vLLM, text-generation-inference).
 */
export function answerLogProbability({ tokens, hasThoughts, usage }: Answer): AnswerLogProbability {
  const { logProbabilities, isFaulty } = tokens;
  if (hasThoughts) return { withheld: 'models that think aloud give that of thoughts and answer' };
  if (isFaulty) return { withheld: 'the server listed what is no log-probability' };
  if (logProbabilities.length === 0) return { withheld: 'the server listed none' };
  const generated = usage?.output;
  const missing = generated === undefined ? 0 : generated - logProbabilities.length;
  // The end of the text is a generated token that some servers do not list.
  if (missing < 0 || missing > 1) {
    return { withheld: 'the server listed other tokens than those that it counted' };
  }
  return { logProbability: logProbabilities.reduce((sum, each) => sum + each, 0) };
}
