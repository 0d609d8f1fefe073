import { generateTokens } from '../engine/generate-tokens.mjs';
import { streamText } from '../text/stream-text.mjs';
import { generationOptions } from './generation-options.mjs';
import { ollamaLogProbabilities } from './log-probabilities.mjs';
import { nanosecondsSince } from './nanoseconds-since.mjs';
import { ollamaError } from './ollama-error.mjs';

/** Whatever `num_ctx` says. */
const LEAST_CONTEXT = 4;

/**
 * Answers a rendered prompt: a line for each piece of text and one that is done, or one for all.
 * `worded` puts a piece of text where the endpoint has it. A prompt above the context loses its
 * beginning, as under Ollama, and is refused where the request says `truncate: false`.
 */
export async function answerPrompt(exchange, { service, entry, body, text, worded }) {
  const { engine } = service;
  const options = generationOptions(entry.parameters, body.options);
  const top = topLogProbabilities(body);
  const started = performance.now();
  const model = await engine.model(entry.blob, entry.path);
  const loadDuration = nanosecondsSince(started);
  const asked = Math.max(LEAST_CONTEXT, options.contextLimit ?? Infinity);
  const limit = Math.min(model.contextLength, asked);
  const whole = model.tokenize(text);
  if (body.truncate === false && whole.length >= limit) throw ollamaError.tooLong();
  const prompt = whole.slice(-(limit - 1));
  if (prompt.length === 0) throw ollamaError.invalid('the prompt is empty');
  const grammar = await grammarOf(model, body.format);
  const end = await engine.inTurn(exchange.signal);
  try {
    const head = () => ({ model: body.model, created_at: new Date().toISOString() });
    const logprobs = (steps) =>
      body.logprobs === true ? { logprobs: ollamaLogProbabilities(model, { steps, top }) } : {};
    const all = { text: '', steps: [] };
    const steps = generateTokens(model, {
      prompt,
      ...options,
      contextLength: limit,
      grammar,
      signal: exchange.signal,
    });
    for await (const piece of streamText(steps, options.stops)) {
      if (body.stream === false) {
        all.text += piece.text;
        all.steps.push(...piece.steps);
      } else if (piece.text !== '') {
        await exchange.line({
          ...head(),
          ...worded(piece.text),
          done: false,
          ...logprobs(piece.steps),
        });
      }
      if (piece.finish === undefined) continue;
      const total = nanosecondsSince(started);
      const done = {
        done: true,
        done_reason: piece.finish,
        total_duration: total,
        load_duration: loadDuration,
        prompt_eval_count: prompt.length,
        prompt_eval_duration: 0,
        eval_count: piece.count,
        eval_duration: total - loadDuration,
      };
      if (body.stream === false) {
        exchange.send(200, { ...head(), ...worded(all.text), ...done, ...logprobs(all.steps) });
      } else {
        await exchange.line({ ...head(), ...worded(''), ...done });
        exchange.response.end();
      }
    }
  } finally {
    end();
  }
}

function topLogProbabilities({ top_logprobs: top = 0 }) {
  if (!Number.isInteger(top) || top < 0 || top > 20) {
    throw ollamaError.invalid('top_logprobs must be between 0 and 20');
  }
  return top;
}

/** `json`, or a JSON Schema. */
async function grammarOf(model, format) {
  if (format === undefined || format === null || format === '') return undefined;
  if (format !== 'json' && typeof format !== 'object') {
    throw ollamaError.invalid(
      `invalid format: ${JSON.stringify(format)}; expected "json" or a valid JSON Schema object`,
    );
  }
  return model.grammar(format).catch((cause) => {
    throw ollamaError.invalid(`invalid JSON schema in format: ${cause.message}`);
  });
}
