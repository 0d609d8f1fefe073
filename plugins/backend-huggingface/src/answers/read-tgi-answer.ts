import { ClientFaultError } from '../connection/client-fault-error.js';
import type { Answer, AnswerEnd } from './answer.js';
import { isObject } from './is-object.js';
import { TokenList } from './token-list.js';

const ends: Readonly<Record<string, AnswerEnd>> = {
  eos_token: 'ended',
  stop_sequence: 'stopped',
  length: 'length',
};

/**
 * Reads an answer of /generate with `details`. It counts no tokens of the prompt, so that the usage is
 * not known, and leaves a stop text at the end of an answer, where other protocols cut it off.
 */
export function readTgiAnswer(said: unknown, stop: readonly string[]): Answer {
  const { generated_text: text, details } = isObject(said) ? said : {};
  const { finish_reason: reason, tokens = [] } = isObject(details) ? details : {};
  if (typeof text !== 'string' || typeof reason !== 'string' || !Array.isArray(tokens)) {
    const message = "received an answer without 'generated_text' or 'details'";
    throw new ClientFaultError({ kind: 'answer', message });
  }
  const list = new TokenList();
  for (const token of tokens) list.push(isObject(token) ? token['logprob'] : undefined);
  const end = ends[reason] ?? 'ended';
  return {
    text: end === 'stopped' ? withoutStop(text, stop) : text,
    end,
    hasThoughts: false,
    tokens: list.listed(end === 'ended'),
  };
}

function withoutStop(text: string, stop: readonly string[]): string {
  const found = stop.filter((each) => text.endsWith(each)).sort((a, b) => b.length - a.length)[0];
  return found === undefined ? text : text.slice(0, -found.length);
}
