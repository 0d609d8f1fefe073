import { openaiError } from './openai-error.mjs';

/** vLLM's own defaults of sampling, with their least and largest values. */
const numbers = {
  temperature: { otherwise: 1, from: 0, to: Infinity },
  top_p: { otherwise: 1, from: 0, to: 1 },
  top_k: { otherwise: 0, from: -1, to: Infinity },
  min_p: { otherwise: 0, from: 0, to: 1 },
};

const MOST_CHOICES = 128;

/** What generating takes, from the body of a request. */
export function generationSettings(body) {
  const value = (name) => numberOf(body, name);
  const stops = typeof body.stop === 'string' ? [body.stop] : (body.stop ?? []);
  if (!Array.isArray(stops) || stops.some((stop) => typeof stop !== 'string' || stop === '')) {
    throw openaiError.invalid('stop must be a string or a list of strings', 'stop');
  }
  const choices = body.n ?? 1;
  if (!Number.isInteger(choices) || choices < 1 || choices > MOST_CHOICES) {
    throw openaiError.invalid(
      `n must be an integer from 1 to ${MOST_CHOICES}, got ${choices}.`,
      'n',
    );
  }
  const seed = body.seed ?? undefined;
  if (seed !== undefined && !Number.isInteger(seed)) {
    throw openaiError.invalid('seed must be an integer', 'seed');
  }
  return {
    stops,
    seed,
    choices,
    format: formatOf(body.response_format ?? { type: 'text' }),
    sampling: {
      temperature: value('temperature'),
      topP: value('top_p'),
      topK: Math.max(0, value('top_k')),
      minP: value('min_p'),
    },
  };
}

function numberOf(body, name) {
  const { otherwise, from, to } = numbers[name];
  const value = body[name] ?? otherwise;
  if (typeof value !== 'number' || !(value >= from && value <= to)) {
    throw openaiError.invalid(
      `${name} must be a number from ${from} to ${to}, got ${value}.`,
      name,
    );
  }
  return value;
}

/** Tokens to generate: as many as asked for, as many as the context has room for. */
export function roomFor(model, { prompt, asked, otherwise }) {
  const room = model.contextLength - prompt.length;
  const wanted = asked ?? otherwise ?? room;
  if (room < 1 || wanted > room) {
    throw openaiError.invalid(
      `This model's maximum context length is ${model.contextLength} tokens. However, you requested ` +
        `${prompt.length + Math.max(1, wanted)} tokens (${prompt.length} in the messages, ` +
        `${Math.max(1, wanted)} in the completion). Please reduce the length of the messages or completion.`,
      null,
    );
  }
  return wanted;
}

/** A fresh grammar for one text, where the request wants JSON. Throws for a schema that is none. */
export async function grammarOf(model, { format }) {
  if (format === undefined) return undefined;
  return model.grammar(format).catch((cause) => {
    throw openaiError.invalid(`response_format has no usable schema: ${cause.message}`);
  });
}

function formatOf({ type, json_schema: named }) {
  if (type === 'text') return undefined;
  if (type === 'json_object') return 'json';
  if (type === 'json_schema' && typeof named?.schema === 'object') return named.schema;
  throw openaiError.invalid(`response_format ${type} is not supported`, 'response_format');
}
