import type { TokenCounts } from '@ggmi/core';
import { checkedAnswer } from '../server/checked-answer.js';
import { answerLine, type AnswerLine, type TokenLogProbability } from './answer-line.js';

/** A whole answer, as the server sent it. */
export interface ServerAnswer {
  /** To the letter, without what the server sent as thoughts. */
  readonly text: string;
  readonly thought: boolean;
  /** Of every token, thoughts included; empty where the server gives none. */
  readonly tokens: readonly TokenLogProbability[];
  /** Whether the limit of tokens, or the context, ended it. */
  readonly wasCut: boolean;
  /** Absent where the server did not count. */
  readonly usage: TokenCounts | undefined;
}

/** Reads a streamed answer to its end; the client errs where there is none. */
export async function readAnswer(lines: AsyncIterable<unknown>): Promise<ServerAnswer> {
  const texts: string[] = [];
  const tokens: TokenLogProbability[] = [];
  let thought = false;
  let last: AnswerLine | undefined;
  for await (const line of lines) {
    last = checkedAnswer(answerLine, line);
    texts.push(last.message?.content ?? last.response ?? '');
    thought ||= (last.message?.thinking ?? last.thinking ?? '') !== '';
    for (const token of last.logprobs ?? []) tokens.push(token);
  }
  return {
    text: texts.join(''),
    thought,
    tokens,
    wasCut: last?.done_reason === 'length',
    usage: usageOf(last),
  };
}

/** Older servers leave out the count of a prompt that they remember. */
function usageOf(last: AnswerLine | undefined): TokenCounts | undefined {
  const { prompt_eval_count: input, eval_count: output } = last ?? {};
  return typeof input === 'number' && typeof output === 'number' ? { input, output } : undefined;
}
