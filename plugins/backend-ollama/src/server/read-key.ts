import { GgmiError, type Secrets } from '@ggmi/core';

/**
 * The key in an environment variable, without space around it.
 *
 * @throws SECRET_MISSING; SECRET_INVALID where it cannot stand in a header, which `fetch` would
 * otherwise say with the key itself.
 */
export function readKey(variable: string, secrets: Secrets): string {
  const key = secrets.read(variable).trim();
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  const received =
    key === '' ? 'only space' : 'spaces, line breaks or characters beyond ASCII in it';
  throw new GgmiError({
    code: 'SECRET_INVALID',
    message: `The environment variable ${variable} holds no key: received ${received}.`,
    next: `Set ${variable} to the key alone and run again.`,
    fields: { environmentVariable: variable },
  });
}
