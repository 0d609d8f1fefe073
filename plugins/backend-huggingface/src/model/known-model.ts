import { createHash } from 'node:crypto';
import type { Logger } from '@ggmi/core';
import type { Connection } from '../connection/connection.js';
import type { ConnectionOptions, ServerKind } from '../options/connection-options.js';
import { hubFiles } from './hub-files.js';
import { modelMissing } from './model-missing.js';
import { endpointRoot } from './endpoint-root.js';
import { servedModel, tellsWeights, type ServedModel } from './served-model.js';

/** What is known of the model that answers, asked once. */
export interface KnownModel {
  /** What serves it: as the options say, or as it says itself. */
  server(signal: AbortSignal): Promise<ServerKind | undefined>;
  /** What an own server says of itself and of the model. */
  served(endpointUrl: string, signal: AbortSignal): Promise<ServedModel>;
  /**
   * A digest of what is known. What is not known is said in a warning; then the place of an own server is
   * part of it, unless the config names a revision.
   *
   * @throws MODEL_MISSING
   */
  fingerprint(signal: AbortSignal): Promise<string>;
}

/** Asks nothing before it is asked. */
export function knownModel(
  options: ConnectionOptions & { readonly server?: ServerKind | undefined },
  { connection, logger }: { readonly connection: Connection; readonly logger: Logger },
): KnownModel {
  const { model, endpointUrl, revision, provider = 'auto' } = options;
  let asked: Promise<ServedModel> | undefined;
  const served = (url: string, signal: AbortSignal): Promise<ServedModel> => {
    asked ??= servedModel({ model, endpointUrl: url }, { connection, signal });
    // The next one asks again: what failed may be there later.
    asked.catch(() => (asked = undefined));
    return asked;
  };
  return {
    served,
    async server(signal) {
      if (options.server !== undefined || endpointUrl === undefined) return options.server;
      return (await served(endpointUrl, signal)).server;
    },
    async fingerprint(signal) {
      if (endpointUrl !== undefined) {
        const { identity, server, listed = [] } = await served(endpointUrl, signal);
        // Others may serve what they do not list.
        if (server === 'vllm' && !listed.includes(model)) {
          throw modelMissing({ endpointUrl, model, listed });
        }
        if (Object.keys(identity).length === 0) logger.warn(unknownWeights(model, 'the server'));
        const isTold = revision !== undefined || tellsWeights(identity);
        const place = isTold ? undefined : endpointRoot(endpointUrl);
        return digestOf({ model, revision, identity, place });
      }
      if (provider === 'auto') {
        logger.warn(`${model}: the router chooses a provider per call; name one as \`provider\`.`);
      }
      const files = await hubFiles({ model, revision }, { connection, signal });
      if (files === undefined) logger.warn(unknownWeights(model, 'the hub'));
      return digestOf({ model, revision, provider, files });
    },
  };
}

function unknownWeights(model: string, who: string): string {
  return `${model}: ${who} does not say which weights these are; the evaluation remembers the name.`;
}

function digestOf(known: object): string {
  return createHash('sha256').update(JSON.stringify(known)).digest('hex');
}
