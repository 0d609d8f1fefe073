import { GgmiError, type Secrets } from '@ggmi/core';
import type { ConnectionOptions } from '../options/connection-options.js';

/** What every provider of Hugging Face wants. */
const USUAL_VARIABLE = 'HF_TOKEN';

/** The environment variable that holds the key; undefined where none is sent. */
export function keyVariable(options: ConnectionOptions): string | undefined {
  return options.tokenFrom ?? (options.endpointUrl === undefined ? USUAL_VARIABLE : undefined);
}

/**
 * The key, without space around it; undefined where none is sent.
 *
 * @throws SECRET_MISSING; SECRET_INVALID where it cannot stand in a header, which the client would
 * otherwise say with the key itself.
 */
export function readAccessKey(options: ConnectionOptions, secrets: Secrets): string | undefined {
  const variable = keyVariable(options);
  if (variable === undefined) return undefined;
  const key = secrets.read(variable).trim();
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  throw new GgmiError({
    code: 'SECRET_INVALID',
    message: `The environment variable ${variable} holds no key: received ${key === '' ? 'only space' : 'spaces, line breaks or characters beyond ASCII in it'}.`,
    next: `Set ${variable} to the key alone and run again.`,
    fields: { environmentVariable: variable },
  });
}
