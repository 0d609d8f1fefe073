import { createHash } from 'node:crypto';
import type { Logger } from '@ggmi/core';
import type { Connection } from '../connection/connection.js';
import type { ConnectionOptions, ServerKind } from '../options/connection-options.js';
import { hubFiles } from './hub-files.js';
import { servedModel, type ServedModel } from './served-model.js';

/** What is known of the model that answers, asked once. */
export interface KnownModel {
  /** What serves it: as the options say, or as it says itself. */
  server(signal: AbortSignal): Promise<ServerKind | undefined>;
  /** A digest of what is known. What is not known is said in a warning. */
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
    async server(signal) {
      if (options.server !== undefined || endpointUrl === undefined) return options.server;
      return (await served(endpointUrl, signal)).server;
    },
    async fingerprint(signal) {
      if (endpointUrl !== undefined) {
        const { identity } = await served(endpointUrl, signal);
        if (Object.keys(identity).length === 0) logger.warn(unknownWeights(model, 'the server'));
        return digestOf({ model, revision, identity });
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
