import { chatCompletions } from './chat-completions.mjs';
import { completions } from './completions.mjs';
import { findEntry } from './find-entry.mjs';
import { openaiError } from './openai-error.mjs';

/** The OpenAI protocol with the additions of vLLM: https://docs.vllm.ai */
export function openaiRoutes(service) {
  return [
    ['GET /health', async (exchange) => exchange.sendText(200, '')],
    ['GET /v1/models', listModels(service)],
    ['POST /v1/completions', completions(service)],
    ['POST /v1/chat/completions', chatCompletions(service)],
    ['POST /v1/embeddings', embeddings(service)],
  ];
}

function listModels(service) {
  return async (exchange) => {
    const data = service.models.list().map(async (entry) => {
      const { contextLength } = await service.engine.model(entry.blob, entry.path);
      return {
        id: entry.name.replace(/:latest$/, ''),
        object: 'model',
        created: Math.floor(entry.modifiedAt.getTime() / 1000),
        owned_by: 'vllm',
        root: entry.blob,
        max_model_len: contextLength,
      };
    });
    exchange.send(200, { object: 'list', data: await Promise.all(data) });
  };
}

function embeddings(service) {
  return async (exchange) => {
    const body = await exchange.json(openaiError.malformed);
    const entry = findEntry(service, body);
    const inputs = typeof body.input === 'string' ? [body.input] : body.input;
    if (!Array.isArray(inputs) || inputs.some((input) => typeof input !== 'string')) {
      throw openaiError.invalid('input must be a text or a list of texts', 'input');
    }
    const { vectors, tokens } = await service.embed(entry, {
      inputs,
      tooLong: ({ longest, limit }) =>
        openaiError.invalid(
          `This model's maximum context length is ${limit} tokens, got ${longest}.`,
          'input',
        ),
      signal: exchange.signal,
    });
    exchange.send(200, {
      object: 'list',
      model: body.model,
      data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })),
      usage: { prompt_tokens: tokens, total_tokens: tokens },
    });
  };
}
