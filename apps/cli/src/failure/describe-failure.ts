import { GgmiError } from '@ggmi/core';
import { withoutSecrets } from '@ggmi/runtime';
import { exitCode } from '../surroundings/exit-code.js';
import { faultCodes } from './fault-codes.js';

/** What a failure is to the person at the terminal; texts are as they came. */
export interface FailureDescription {
  readonly code: string;
  /** Lines of text. */
  readonly message: string;
  /** What to do. */
  readonly next: string;
  readonly exitCode: number;
}

/**
 * An expected error as code, sentence and next step, without a stack; anything else as a bug, with
 * its stack and what to do with it. Without the secrets that this process has read.
 */
export function describeFailure(error: unknown): FailureDescription {
  const { message, next, ...rest } = described(error);
  return { ...rest, message: withoutSecrets(message), next: withoutSecrets(next) };
}

function described(error: unknown): FailureDescription {
  if (!GgmiError.is(error)) return describeBug(error);
  return {
    code: error.code,
    message: withCauses(error.message, error),
    next: error.next,
    exitCode: faultCodes.includes(error.code) ? exitCode.bug : exitCode.userMistake,
  };
}

function describeBug(error: unknown): FailureDescription {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    code: 'INTERNAL',
    message: withCauses(text, error),
    next: 'This is a fault of the program, not yours. Please report it with the text above and what `ggmi doctor` prints.',
    exitCode: exitCode.bug,
  };
}

function withCauses(text: string, error: unknown): string {
  const causes = error instanceof Error ? causesOf(error.cause) : [];
  return [text, ...causes.map((cause) => `cause: ${cause}`)].join('\n');
}

/** The messages of a chain of causes, outermost first. */
function causesOf(cause: unknown): readonly string[] {
  const messages: string[] = [];
  const seen = new Set<unknown>();
  let current = cause;
  while (current instanceof Error && !seen.has(current)) {
    seen.add(current);
    messages.push(current.message);
    current = current.cause;
  }
  return messages;
}
