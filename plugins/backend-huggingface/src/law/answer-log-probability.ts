import type { Answer } from '../answers/answer.js';

/** What decoders write for bytes that are no UTF-8. */
const REPLACEMENT = '\uFFFD';

/** ln q of an answer with its end, nats, or why there is none. */
export interface AnswerLogProbability {
  readonly logProbability?: number;
  readonly logProbabilityWithheld?: string;
}

/**
 * The sum over all tokens that the server lists. The end of the text is among them where the server
 * lists it (vLLM, text-generation-inference).
 *
 * @param endOfText Of a generator that scores: only what a score of the same text counts is counted, the
 * end where it is written out, and otherwise none.
 */
export function answerLogProbability(answer: Answer, endOfText?: string): AnswerLogProbability {
  const { text, tokens, hasThoughts, usage } = answer;
  const { logProbabilities, isFaulty } = tokens;
  if (hasThoughts)
    return { logProbabilityWithheld: 'models that think aloud give that of thoughts and answer' };
  if (isFaulty) return { logProbabilityWithheld: 'the server listed what is no log-probability' };
  if (logProbabilities.length === 0) return { logProbabilityWithheld: 'the server listed none' };
  const generated = usage?.output;
  const missing = generated === undefined ? 0 : generated - logProbabilities.length;
  // The end of the text is a generated token that some servers do not list.
  if (missing < 0 || missing > 1) {
    return { logProbabilityWithheld: 'the server listed other tokens than those that it counted' };
  }
  if (text.includes(REPLACEMENT)) {
    return {
      logProbabilityWithheld: 'the answer has bytes that are no UTF-8, and its text lost them',
    };
  }
  const obstacle = endOfText === undefined ? undefined : scoreObstacle(answer, endOfText);
  if (obstacle !== undefined) return { logProbabilityWithheld: obstacle };
  const isEndLeftOut = endOfText === '' && tokens.isEndListed === true;
  const counted = isEndLeftOut ? logProbabilities.slice(0, -1) : logProbabilities;
  return { logProbability: counted.reduce((sum, each) => sum + each, 0) };
}

/** Why a score of the same text would count other tokens. */
function scoreObstacle({ end, tokens }: Answer, endOfText: string): string | undefined {
  if (end === 'stopped') return 'a score does not count the text of `stop`';
  if (end === 'ended' && tokens.isEndListed !== true) return 'the server lists no end of the text';
  const isCut = endOfText !== '' && end === 'length';
  return isCut ? 'an answer that was cut has no end, and its score would count one' : undefined;
}
