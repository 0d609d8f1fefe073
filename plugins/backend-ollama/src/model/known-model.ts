import { GgmiError, type Logger } from '@ggmi/core';
import type { ServerOptions } from '../options/server-options.js';
import type { OllamaServer, ServerNeeds } from '../server/ollama-server.js';
import { findModel, missingModel } from './find-model.js';
import { serveModel, type ServedModel } from './serve-model.js';

/** What the components of this package receive. */
export interface ServedNeeds extends ServerNeeds {
  readonly logger: Logger;
  readonly baseDirectory: string;
  readonly abortSignal: AbortSignal;
}

/** The model of a component, of which is made sure once: at the first call that needs it. */
export interface KnownModel {
  /** @throws as `serveModel`. */
  served(): Promise<ServedModel>;
  /**
   * The same, held again to what the server has by now.
   *
   * @throws MODEL_CHANGED, MODEL_MISSING
   */
  unchanged(signal: AbortSignal): Promise<ServedModel>;
  /** What every result depends on beside the options. */
  fingerprint(): Promise<string>;
}

/** Asks nothing before it is asked. */
export function knownModel(
  server: OllamaServer,
  options: ServerOptions,
  { logger, baseDirectory, abortSignal: signal }: ServedNeeds,
): KnownModel {
  let serving: Promise<ServedModel> | undefined;
  const served = (): Promise<ServedModel> => {
    serving ??= serveModel(server, options, { logger, baseDirectory, signal });
    // The next one asks again: what failed may be there later.
    serving.catch(() => (serving = undefined));
    return serving;
  };
  return {
    served,
    async unchanged(signalOfUse) {
      const isOld = serving !== undefined;
      const model = await served();
      if (isOld) await requireSameModel(server, { ...model, name: options.model }, signalOfUse);
      return model;
    },
    fingerprint: async () => {
      const { version, digest } = await served();
      return `ollama ${version} ${digest}`;
    },
  };
}

/**
 * A name is all that a request says of the model: whoever replaces it changes what is sampled.
 *
 * @throws MODEL_CHANGED where the server has another model of this name than when the run began.
 */
async function requireSameModel(
  server: OllamaServer,
  { name, digest }: ServedModel & { readonly name: string },
  signal: AbortSignal,
): Promise<void> {
  const found = await findModel(server, name, signal);
  if (found === undefined) throw await missingModel(server, name, signal);
  if (found.digest === digest) return;
  throw new GgmiError({
    code: 'MODEL_CHANGED',
    message: `${server.url} has another model as '${name}' than when this run began.`,
    next: 'Run again: what the new one answers is kept apart from what the old one answered.',
    fields: { server: server.url, model: name, before: digest, now: found.digest },
  });
}
