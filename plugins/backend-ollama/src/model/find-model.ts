import type { GgmiError } from '@ggmi/core';
import type { OllamaServer } from '../server/ollama-server.js';
import { listedModels, type ListedModel } from './listed-models.js';
import { modelMissing } from './model-missing.js';
import { fullModelName } from './model-name.js';

/** The model of this name that the server has. */
export async function findModel(
  server: OllamaServer,
  model: string,
  signal: AbortSignal,
): Promise<ListedModel | undefined> {
  const models = await listedModels(server, signal);
  return models.find(({ name }) => fullModelName(name) === fullModelName(model));
}

/** MODEL_MISSING, with what the server has instead. */
export async function missingModel(
  server: OllamaServer,
  model: string,
  signal: AbortSignal,
): Promise<GgmiError> {
  const present = (await listedModels(server, signal)).map(({ name }) => name);
  return modelMissing({ server: server.url, model, present });
}
