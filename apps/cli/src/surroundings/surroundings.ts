import type { Screen } from './screen.js';

/** Everything that a command reads or writes beside its own arguments. */
export interface Surroundings {
  /** For the result, and nothing else. */
  readonly output: Screen;
  /** For progress, warnings and errors. */
  readonly messages: Screen;
  /** Absolute path. */
  readonly workingDirectory: string;
  /** How the program was called, such as `ggmi`, `npx ggmi` or `node apps/cli/dist/main.js`. */
  readonly program: string;
  /** The arguments that it was called with. */
  readonly arguments: readonly string[];
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}
