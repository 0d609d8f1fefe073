import { logProbabilityOfAnswer } from './log-probability-of-answer.js';
import type { ServerAnswer } from './read-answer.js';
import { withoutThoughts } from './without-thoughts.js';

/** What the model answered, without its thoughts. */
export function answerText({ text, thought }: ServerAnswer): string {
  return thought ? text : withoutThoughts(text);
}

/** ln q of an answer, nats, or why there is none. */
export interface AnswerLogProbability {
  readonly logProbability?: number;
  readonly logProbabilityWithheld?: string;
}

/**
 * ln q(answer | prompt) under the untempered model, nats. None where the server lists no tokens or others
 * than those of the text, and after thoughts: the answer's own law is a sum over all thoughts.
 */
export function answerLogProbability(answer: ServerAnswer): AnswerLogProbability {
  const { text, thought, tokens } = answer;
  if (tokens.length === 0) return { logProbabilityWithheld: 'the server listed none' };
  if (thought || answerText(answer) !== text) {
    return {
      logProbabilityWithheld: 'the model thought aloud, and the answer has no law of its own',
    };
  }
  const logProbability = logProbabilityOfAnswer(text, tokens);
  return logProbability === undefined
    ? { logProbabilityWithheld: 'the tokens that the server lists are not those of the text' }
    : { logProbability };
}
