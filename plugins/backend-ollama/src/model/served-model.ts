import type { ServerOptions } from '../options/server-options.js';
import type { OllamaServer, ServerNeeds } from '../server/ollama-server.js';
import { serveModel, type ServedModel } from './serve-model.js';
import type { Logger } from '@ggmi/core';

/** What the components of this package receive. */
export interface ServedNeeds extends ServerNeeds {
  readonly logger: Logger;
  readonly baseDirectory: string;
  readonly abortSignal: AbortSignal;
}

/** Makes sure of the model once per component: at the first call that needs it. */
export function servedModel(
  server: OllamaServer,
  options: ServerOptions,
  { logger, baseDirectory, abortSignal: signal }: ServedNeeds,
): () => Promise<ServedModel> {
  let serving: Promise<ServedModel> | undefined;
  return () => (serving ??= serveModel(server, options, { logger, baseDirectory, signal }));
}
