import { GgmiError } from '@ggmi/core';

/**
 * Why the data of an arm have no number: a finding about them. Any other error is thrown again.
 *
 * @throws the error, unless its code is DATA_INVALID or POOL_TOO_SMALL.
 */
export function refusalOf(error: unknown): string {
  if (GgmiError.is(error, 'DATA_INVALID') || GgmiError.is(error, 'POOL_TOO_SMALL')) {
    return error.message;
  }
  throw error;
}
