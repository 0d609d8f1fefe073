import type { TokenCounts } from '@ggmi/core';
import { ClientFaultError } from '../connection/client-fault-error.js';
import type { Answer, AnswerEnd } from './answer.js';
import { isObject } from './is-object.js';
import { TokenList } from './token-list.js';
import { usageCounts } from './usage-counts.js';

/** An answer that is still coming. */
interface Growing {
  text: string;
  end: AnswerEnd | undefined;
  /** vLLM names what an answer stopped at; null: the end of the text. */
  isEndListed: boolean | undefined;
  hasThoughts: boolean;
  usage: TokenCounts | undefined;
  readonly tokens: TokenList;
}

/**
 * Reads the events of a chat or of a completion. An answer without a reason of its end broke off: the
 * client takes a closed connection for an end.
 */
export async function readAnswerStream(events: AsyncIterable<unknown>): Promise<Answer> {
  const answer: Growing = {
    text: '',
    end: undefined,
    isEndListed: undefined,
    hasThoughts: false,
    usage: undefined,
    tokens: new TokenList(),
  };
  for await (const event of events) addEvent(answer, event);
  const { text, end, isEndListed, hasThoughts, usage, tokens } = answer;
  if (end === undefined) {
    throw unreadable(`the answer broke off after ${text.length} characters`);
  }
  return { text, end, hasThoughts, usage, tokens: tokens.listed(isEndListed) };
}

function addEvent(answer: Growing, event: unknown): void {
  if (!isObject(event)) throw unreadable('received an event that is no object');
  if (event['object'] === 'error') throw unreadable(`the server said: ${String(event['message'])}`);
  answer.usage = usageCounts(event['usage']) ?? answer.usage;
  const { choices = [] } = event;
  if (!Array.isArray(choices)) throw unreadable("received an event without a list 'choices'");
  for (const choice of choices) {
    if (!isObject(choice)) throw unreadable('received a choice that is no object');
    addChoice(answer, choice);
  }
}

function addChoice(answer: Growing, choice: Readonly<Record<string, unknown>>): void {
  const { delta, logprobs, finish_reason: reason, stop_reason: stop } = choice;
  const said = isObject(delta) ? delta : { content: choice['text'] };
  const { content = null } = said;
  if (content !== null && typeof content !== 'string') {
    throw unreadable('received a piece of text that is no text');
  }
  answer.text += content ?? '';
  answer.hasThoughts ||= Boolean(said['reasoning_content'] ?? said['reasoning']);
  answer.tokens.add(logprobs);
  if (typeof reason !== 'string') return;
  answer.end = endOf(reason, stop);
  if (answer.end !== 'ended') answer.isEndListed = false;
  else if (stop === null) answer.isEndListed = true;
}

function endOf(reason: string, stop: unknown): AnswerEnd {
  if (reason === 'length') return 'length';
  if (reason === 'content_filter') return 'filtered';
  const isStopped = reason === 'stop_sequence' || typeof stop === 'string';
  return isStopped ? 'stopped' : 'ended';
}

function unreadable(message: string): ClientFaultError {
  return new ClientFaultError({ kind: 'answer', message });
}
