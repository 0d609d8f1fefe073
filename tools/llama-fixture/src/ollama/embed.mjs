import { nanosecondsSince } from './nanoseconds-since.mjs';
import { ollamaError } from './ollama-error.mjs';

/** POST /api/embed: a unit vector for each text. */
export function embed(service) {
  return async (exchange) => {
    const started = performance.now();
    const body = await exchange.json(ollamaError.malformed);
    const entry = service.models.find(body.model ?? '');
    if (entry === undefined) throw ollamaError.notFoundToEmbed(body.model ?? '');
    const inputs = typeof body.input === 'string' ? [body.input] : body.input;
    if (!Array.isArray(inputs) || inputs.some((input) => typeof input !== 'string')) {
      throw ollamaError.invalid('invalid input type');
    }
    const { vectors, tokens } = await service.embed(entry, {
      inputs,
      ...(body.truncate === false ? { tooLong: ollamaError.tooLong } : {}),
      signal: exchange.signal,
    });
    exchange.send(200, {
      model: body.model,
      embeddings: vectors,
      total_duration: nanosecondsSince(started),
      load_duration: 0,
      prompt_eval_count: tokens,
    });
  };
}
