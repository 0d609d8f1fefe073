import type { Reply } from './stub-ollama.js';

const head = { model: 'tiny', created_at: '2025-11-14T22:17:56.598562Z' };

/** The counts of a last line. */
const counts = { prompt_eval_count: 26, eval_count: 3 };

const durations = { total_duration: 4883583458, load_duration: 1334875, eval_duration: 4535599000 };

/** One streamed piece of a chat. */
export function chatLine(content: string, more: object = {}): object {
  return { ...head, message: { role: 'assistant', content }, done: false, ...more };
}

/** The last line of a chat. */
export function chatEnd(more: object = {}): object {
  const message = { role: 'assistant', content: '' };
  return { ...head, message, done: true, done_reason: 'stop', ...durations, ...counts, ...more };
}

/** A whole chat in these pieces. */
export function chatReply(...pieces: readonly string[]): Reply {
  return { lines: [...pieces.map((piece) => chatLine(piece)), chatEnd()] };
}

/** A whole answer of /api/generate in these pieces. */
export function generateReply(...pieces: readonly string[]): Reply {
  const lines = pieces.map((response) => ({ ...head, response, done: false }));
  const end = { ...head, response: '', done: true, done_reason: 'stop', ...durations, ...counts };
  return { lines: [...lines, end] };
}

/** A token as `logprobs` lists it. */
export function tokenOf(token: string, logprob: number, bytes?: readonly number[]): object {
  return { token, logprob, bytes: bytes ?? [...Buffer.from(token)] };
}
