import { resolve } from 'node:path';
import type { Logger } from '@ggmi/core';
import type { ServerOptions } from '../options/server-options.js';
import type { OllamaServer } from '../server/ollama-server.js';
import { requireVersion, serverVersion, since } from '../server/server-version.js';
import { findModel, missingModel } from './find-model.js';
import { ggufDigest } from './gguf-digest.js';
import { pullModel } from './pull-model.js';
import { registerGguf, type GgufModel } from './register-gguf.js';
import { requireSameFile } from './require-same-file.js';

/** A model that a server has, and the version of the server. */
export interface ServedModel {
  readonly digest: string;
  readonly version: string;
}

/** What making sure of a model takes. */
export interface ModelSurroundings {
  readonly logger: Logger;
  readonly baseDirectory: string;
  readonly signal: AbortSignal;
}

/**
 * Makes sure that the server has the model: registers or pulls it only where the options say so.
 *
 * @throws MODEL_MISSING, MODEL_DIFFERENT, SERVER_TOO_OLD, DATA_FILE_INVALID, and what calls throw.
 */
export async function serveModel(
  server: OllamaServer,
  options: ServerOptions,
  surroundings: ModelSurroundings,
): Promise<ServedModel> {
  const { signal } = surroundings;
  const version = await serverVersion(server, signal);
  const found = await findModel(server, options.model, signal);
  const gguf = await ggufModel(options, surroundings);
  if (gguf !== undefined) {
    requireVersion({ url: server.url, version }, createsFromFiles);
    if (found === undefined) await registerGguf(server, gguf, surroundings);
    else await requireSameFile(server, gguf, signal);
  } else if (found === undefined) {
    if (options.pull === 'never') throw await missingModel(server, options.model, signal);
    await pullModel(server, { ...surroundings, model: options.model });
  }
  const served = found ?? (await findModel(server, options.model, signal));
  if (served === undefined) throw await missingModel(server, options.model, signal);
  return { digest: served.digest, version };
}

/** What registering a file takes of a server. */
export const createsFromFiles = { wanted: since.creationFromFiles, by: 'registering a GGUF file' };

/** The file that the options name, with its digest; undefined where they name none. */
export async function ggufModel(
  { model, from }: ServerOptions,
  { baseDirectory, signal }: Pick<ModelSurroundings, 'baseDirectory' | 'signal'>,
): Promise<GgufModel | undefined> {
  if (from === undefined) return undefined;
  const file = resolve(baseDirectory, from.gguf);
  return { model, file, digest: await ggufDigest(file, signal), template: from.template };
}
