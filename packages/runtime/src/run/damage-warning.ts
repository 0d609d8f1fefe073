import type { RunEvent } from './run-event.js';

/** Says that lines of the store cannot be used. */
export function damageWarning(lines: number): RunEvent {
  return {
    type: 'warning',
    message: `The store has ${lines} damaged line(s), as a killed run leaves them; what they held is computed again.`,
  };
}

/** Says that what servers once said of their models cannot be read; they were asked again. */
export const fingerprintsDamaged: RunEvent = {
  type: 'warning',
  message:
    'generations/fingerprints.json is damaged and written anew; other configs of this folder have to be run once before --offline.',
};
