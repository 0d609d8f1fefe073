import type { Surroundings } from '../surroundings/surroundings.js';

/** What the commands of `ggmi bench` need of the program that they belong to. */
export interface BenchParts {
  readonly surroundings: Surroundings;
  readonly onExitCode: (code: number) => void;
}
