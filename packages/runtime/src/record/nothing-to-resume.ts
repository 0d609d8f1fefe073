import { GgmiError } from '@ggmi/core';

/** RUN_NOT_FOUND: a run was to be resumed, and nothing was begun at this path. */
export function nothingToResume(path: string): GgmiError {
  return new GgmiError({
    code: 'RUN_NOT_FOUND',
    message: `There is no run to resume at ${path}.`,
    next: 'Run without --resume; payloads that the store has are reused in any case.',
    fields: { path },
  });
}
