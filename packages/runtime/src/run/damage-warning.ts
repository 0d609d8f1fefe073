import type { RunEvent } from './run-event.js';

/** Says that lines of the store cannot be used. */
export function damageWarning(lines: number): RunEvent {
  return {
    type: 'warning',
    message: `The store has ${lines} damaged line(s), as a killed run leaves them; what they held is computed again.`,
  };
}
