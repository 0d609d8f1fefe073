import { logProbabilityOfAnswer } from './log-probability-of-answer.js';
import type { ServerAnswer } from './read-answer.js';
import { withoutThoughts } from './without-thoughts.js';

/** What the model answered, without its thoughts. */
export function answerText({ text, thought }: ServerAnswer): string {
  return thought ? text : withoutThoughts(text);
}

/**
 * ln q(answer | prompt) under the untempered model, nats. Undefined where the server lists no tokens or
 * others than those of the text, and after thoughts: the answer's own law is a sum over all thoughts.
 */
export function answerLogProbability(answer: ServerAnswer): number | undefined {
  const { text, thought, tokens } = answer;
  if (thought || answerText(answer) !== text) return undefined;
  return logProbabilityOfAnswer(text, tokens);
}
