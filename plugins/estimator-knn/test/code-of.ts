import { GgmiError } from '@ggmi/core';

/** Code and message of the error that the work ends with. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => new Error('no error'),
    (reason: unknown) => reason,
  );
  return GgmiError.is(error) ? `${error.code}: ${error.message}` : String(error);
}
