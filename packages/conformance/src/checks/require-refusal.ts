import { GgmiError } from '@ggmi/core';
import { CheckFailedError } from '../model/check-failed-error.js';
import { demand } from '../model/demand.js';
import { bitsOf } from './bits-of.js';

const next =
  'Throw DataInvalidError or InputUnsupportedError of @ggmi/core, or a GgmiError with a code of your own.';
const wanted = 'an error with a code, a sentence and the next step';

/** Demands that the work ends with an error of the project's make. */
export async function requireRefusal(what: string, work: () => unknown): Promise<void> {
  const outcome = await outcomeOf(work);
  if ('value' in outcome) {
    throw new CheckFailedError({
      message: `${what} is accepted.`,
      received: bitsOf(outcome.value).slice(0, 300),
      wanted,
      next,
    });
  }
  requireCodedError(outcome.error, what);
}

/** Demands that the work ends with an error of the project's make, or gives what `sound` accepts. */
export async function requireRefusalUnless<Value>(
  what: string,
  work: () => Promise<Value>,
  sound: (value: Value) => void,
): Promise<void> {
  const outcome = await outcomeOf(work);
  if ('value' in outcome) sound(outcome.value);
  else requireCodedError(outcome.error, what);
}

async function outcomeOf<Value>(
  work: () => Promise<Value> | Value,
): Promise<{ readonly value: Value } | { readonly error: unknown }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error };
  }
}

function requireCodedError(error: unknown, what: string): void {
  demand(GgmiError.is(error), {
    message: `${what} is refused without a code.`,
    received: String(error),
    wanted,
    next,
  });
  const sound = /^[A-Z][A-Z0-9_]*$/.test(error.code) && error.message !== '' && error.next !== '';
  demand(sound, {
    message: `${what} is refused by an incomplete error.`,
    received: `code '${error.code}', message '${error.message}', next '${error.next}'`,
    wanted: 'an upper-case code, a message and a next step',
    next: 'Fill all three.',
  });
}
