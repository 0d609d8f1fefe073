import { listedModel, shownModel } from './describe-model.mjs';
import { modelName } from './model-name.mjs';
import { ollamaError } from './ollama-error.mjs';

/** GET /api/tags. */
export function listModels(service) {
  return async (exchange) => {
    const entries = service.models.list();
    const models = entries.map(async (entry) => {
      const { metadata } = await service.engine.model(entry.blob, entry.path);
      return listedModel(entry, metadata);
    });
    exchange.send(200, { models: await Promise.all(models) });
  };
}

/** POST /api/show. */
export function showModel(service) {
  return async (exchange) => {
    const body = await exchange.json(ollamaError.malformed);
    const name = modelName(body);
    const entry = service.models.find(name);
    if (entry === undefined) throw ollamaError.notFound(name);
    const { metadata } = await service.engine.model(entry.blob, entry.path);
    exchange.send(200, shownModel(entry, metadata));
  };
}
