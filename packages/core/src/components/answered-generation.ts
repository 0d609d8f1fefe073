import type { TextExample } from '../data/example.js';
import type { JsonObject } from '../data/json-value.js';
import type { TextPrompt } from '../data/prompt.js';
import type { Generation } from './generator.js';

/** JSON Schema of an answer of kind `item`, for servers that hold a model to one. */
export const itemAnswerSchema = {
  type: 'object',
  properties: { prompt: { type: 'string' }, response: { type: 'string' } },
  required: ['prompt', 'response'],
  additionalProperties: false,
} as const satisfies JsonObject;

/** A model's answer to one draw of a text prompt. */
export interface ModelAnswer {
  readonly prompt: TextPrompt;
  readonly draw: number;
  /** The answer as received, without what the model thought aloud before it. */
  readonly text: string;
  /** ln q(answer | prompt), nats. */
  readonly logProbability?: number;
  /** As in Generation. */
  readonly logProbabilityWithheld?: string;
}

/**
 * The generation that an answer stands for, one rule for every backend. The text of a response is
 * kept to the letter. An answer that cannot be used is a failure, EMPTY_ANSWER or MALFORMED_ANSWER:
 * it was drawn and paid for, and asking again until one fits would sample from another law.
 *
 * @example
 * answeredGeneration({ prompt, draw: 1, text: 'Paris.' })
 */
export function answeredGeneration(answer: ModelAnswer): Generation {
  const { prompt, draw, text, logProbability, logProbabilityWithheld } = answer;
  const place = { promptId: prompt.id, draw };
  const read = readAnswer(prompt, text);
  if ('code' in read) return { outcome: 'failed', ...place, ...read };
  return {
    outcome: 'generated',
    ...place,
    example: { kind: 'text', id: generatedExampleId(prompt.id, draw), ...read },
    ...(logProbability === undefined ? {} : { logProbability }),
    ...(logProbabilityWithheld === undefined ? {} : { logProbabilityWithheld }),
  };
}

/** The id of the example of a draw: that of its prompt, and `#<draw>` behind it after draw 0. */
export function generatedExampleId(promptId: string, draw: number): string {
  return draw === 0 ? promptId : `${promptId}#${draw}`;
}

interface UnusableAnswer {
  readonly code: 'EMPTY_ANSWER' | 'MALFORMED_ANSWER';
  readonly reason: string;
}

type Content = Pick<TextExample, 'prompt' | 'response' | 'metadata'>;

function readAnswer({ answer }: TextPrompt, text: string): Content | UnusableAnswer {
  if (!text.isWellFormed()) return malformed('it holds half of a surrogate pair');
  if (text.trim() === '') return empty('the answer is empty');
  return answer.kind === 'item' ? readItem(text) : { prompt: answer.prompt, response: text };
}

/** An item as JSON, with whatever else the model said about it as metadata. */
function readItem(text: string): Content | UnusableAnswer {
  let item: unknown;
  try {
    item = JSON.parse(withoutFence(text));
  } catch (error) {
    return malformed(`it is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    return malformed('it is JSON, but no object');
  }
  // JSON.parse made a plain object of JSON values.
  const { prompt, response, ...others } = item as JsonObject;
  if (typeof prompt !== 'string') return malformed("it has no text 'prompt'");
  if (typeof response !== 'string') return malformed("it has no text 'response'");
  if (holdsLoneSurrogate(item)) {
    return malformed('it holds half of a surrogate pair');
  }
  if (prompt.trim() === '' || response.trim() === '') return empty('prompt or response is empty');
  return { prompt, response, ...(Object.keys(others).length > 0 && { metadata: others }) };
}

/** Models without structured output like to fence their JSON. */
function withoutFence(text: string): string {
  return (
    /^\s*```(?:json)?[ \t]*\r?\n(?<inside>[\s\S]*?)\r?\n?```\s*$/.exec(text)?.groups?.['inside'] ??
    text
  );
}

/** JSON spells a lone surrogate as an escape, which only parsing reveals. */
function holdsLoneSurrogate(value: unknown): boolean {
  if (typeof value === 'string') return !value.isWellFormed();
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, inner]) => !key.isWellFormed() || holdsLoneSurrogate(inner),
  );
}

function empty(reason: string): UnusableAnswer {
  return { code: 'EMPTY_ANSWER', reason };
}

function malformed(reason: string): UnusableAnswer {
  return { code: 'MALFORMED_ANSWER', reason };
}
