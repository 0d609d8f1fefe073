import type { Surroundings } from '../surroundings/surroundings.js';

/** What a command needs of the program that it belongs to. */
export interface CommandParts {
  readonly surroundings: Surroundings;
  /** Told the exit code of the command that ran. */
  readonly onExitCode: (code: number) => void;
}
