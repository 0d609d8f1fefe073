import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DataFileInvalidError, type Cache, type Logger } from '@ggmi/core';
import { parameterLayout } from '../model/parameter-layout.js';
import { shapeOf, type TrainerOptions } from '../trainer-options.js';
import { parameterBytes, parameterDigest, parametersFromBytes } from './parameter-bytes.js';
import { PRETRAINING, pretrainBase } from './pretrain-base.js';
import { randomParameters } from './random-parameters.js';
import { readDocuments } from './read-documents.js';

/** What every training starts from. */
export interface Base {
  readonly parameters: Float32Array;
  /** SHA-256 of the parameters, hexadecimal. */
  readonly fingerprint: string;
}

/** What a base needs of its host. */
export interface BaseNeeds {
  readonly baseDirectory: string;
  readonly cache: Cache;
  readonly logger: Logger;
  readonly abortSignal: AbortSignal;
}

/** The weights that ship with this package, relative to this file's place in `src` and in `dist`. */
const DEFAULT_BASE = new URL('../../base/default.bin', import.meta.url);
/** The seed of base 'random'. */
const RANDOM_SEED = 0;

/**
 * The base that the options name: shipped, drawn, or trained from a corpus, which is done once and kept in the
 * host's cache.
 *
 * @throws DATA_FILE_INVALID for a corpus that cannot be read, is not UTF-8 or holds no text.
 */
export async function openBase(options: TrainerOptions, host: BaseNeeds): Promise<Base> {
  const parameters = await baseParameters(options, host);
  return { parameters, fingerprint: parameterDigest(parameters) };
}

async function baseParameters(options: TrainerOptions, host: BaseNeeds): Promise<Float32Array> {
  const shape = shapeOf(options);
  if (options.base === 'random') return randomParameters(shape, RANDOM_SEED);
  const { length } = parameterLayout(shape);
  if (options.base === 'default') {
    const found = parametersFromBytes(await readFile(DEFAULT_BASE), length);
    if (found !== undefined) return found;
    throw new DataFileInvalidError({
      file: String(DEFAULT_BASE),
      received: 'a file of another length',
      expected: `${length} 32-bit floats`,
      next: 'Install the package again.',
    });
  }
  const { steps, seed } = options.base;
  const file = resolve(host.baseDirectory, options.base.file);
  const documents = await readDocuments(file);
  const recipe = JSON.stringify([1, options.model, PRETRAINING, steps, seed, documents]);
  const key = `base-${createHash('sha256').update(recipe).digest('hex')}`;
  const kept = await host.cache.read(key);
  const found = kept && parametersFromBytes(kept, length);
  if (found) return found;
  host.logger.info(`Training the base from ${file}: ${steps} steps, once; kept in the cache.`);
  const signal = host.abortSignal;
  const trained = await pretrainBase(documents, { shape, steps, seed, signal });
  await host.cache.write(key, parameterBytes(trained));
  return trained;
}
