import { GgmiError } from '@ggmi/core';
import { withoutSecrets } from '../host/secret-values.js';
import type { TransferableFailure } from './worker-messages.js';

/** An error as plain data, without secrets. The stack is that of the cause where there is one: it points at the fault. */
export function toTransferable(error: unknown): TransferableFailure {
  if (!GgmiError.is(error)) {
    const message = error instanceof Error ? error.message : String(error);
    const stack = error instanceof Error ? error.stack : undefined;
    return {
      code: 'INTERNAL',
      message: withoutSecrets(message),
      next: 'This is a fault of the program: please report it.',
      fields: {},
      ...(stack === undefined ? {} : { stack: withoutSecrets(stack) }),
    };
  }
  const origin = error.cause instanceof Error ? error.cause : error;
  return {
    code: error.code,
    message: withoutSecrets(error.message),
    next: withoutSecrets(error.next),
    fields: error.fields,
    ...(origin.stack === undefined ? {} : { stack: withoutSecrets(origin.stack) }),
  };
}

/** The same error in this thread. */
export function fromTransferable(failure: TransferableFailure): GgmiError {
  const { stack, ...parts } = failure;
  return new GgmiError(stack === undefined ? parts : { ...parts, cause: { stack } });
}
