import { availableParallelism } from 'node:os';

/** Worker threads that suit this machine where nobody says otherwise. */
export function defaultWorkers(): number {
  return Math.min(availableParallelism(), 8);
}
