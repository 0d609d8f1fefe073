import type { ComponentFinding, Secrets } from '@ggmi/core';
import { keyVariable, readAccessKey } from '../connection/access-key.js';
import type { Connection } from '../connection/connection.js';
import type { KnownModel } from '../model/known-model.js';
import type { ConnectionOptions } from '../options/connection-options.js';
import { checkOwnServer } from './check-own-server.js';
import { checkProvider } from './check-provider.js';

/** What a check looks with. */
export interface CheckParts {
  readonly connection: Connection;
  readonly known: KnownModel;
  readonly secrets: Secrets;
  readonly signal: AbortSignal;
}

/**
 * Looks at server, key and model of a connection; generates nothing.
 *
 * @throws SECRET_MISSING, SECRET_INVALID, and what the scheduler throws.
 */
export async function checkPlace(
  options: ConnectionOptions,
  { secrets, ...parts }: CheckParts,
): Promise<readonly ComponentFinding[]> {
  const key = readAccessKey(options, secrets);
  const { endpointUrl } = options;
  const variable = keyVariable(options) ?? '';
  if (endpointUrl === undefined) {
    const isOfHub = key?.startsWith('hf_') === true;
    return checkProvider(options, { ...parts, variable, isOfHub });
  }
  const detail = `${variable} is set, and was not refused`;
  const found = await checkOwnServer({ ...options, endpointUrl }, parts);
  return key === undefined ? found : [...found, { severity: 'ok', subject: 'key', detail }];
}
