import { generate } from './generate.mjs';
import { tgiError } from './tgi-error.mjs';

/**
 * The protocols of text-generation-inference (the first model) and, for `/embed`, of
 * text-embeddings-inference.
 */
export function tgiRoutes(service) {
  return [
    ['GET /info', info(service)],
    ['POST /generate', generate(service, { isStreamed: false })],
    ['POST /generate_stream', generate(service, { isStreamed: true })],
    ['POST /embed', embed(service)],
  ];
}

function info(service) {
  return async (exchange) => {
    const entry = service.models.list()[0];
    const model = await service.engine.model(entry.blob, entry.path);
    exchange.send(200, {
      model_id: entry.name,
      model_sha: entry.digest,
      model_dtype: 'float32',
      max_total_tokens: model.contextLength,
      version: '3.0.0',
    });
  };
}

function embed(service) {
  return async (exchange) => {
    const body = await exchange.json(tgiError.malformed);
    const inputs = typeof body.inputs === 'string' ? [body.inputs] : body.inputs;
    if (!Array.isArray(inputs) || inputs.some((input) => typeof input !== 'string')) {
      throw tgiError.invalid('`inputs` must be a text or a list of texts');
    }
    const entry = service.models.list()[0];
    const { vectors } = await service.embed(entry, {
      inputs,
      tooLong: ({ longest, limit }) =>
        tgiError.invalid(`\`inputs\` must have less than ${limit} tokens. Given: ${longest}`),
      signal: exchange.signal,
    });
    exchange.send(200, vectors);
  };
}
