import type { RandomStream } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';

/** The stream of one check of one subject. */
export function streamOf(subject: string, check: string): RandomStream {
  return randomStream('conformance').fork(subject).fork(check);
}
