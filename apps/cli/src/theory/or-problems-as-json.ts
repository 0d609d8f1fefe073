import { GgmiError } from '@ggmi/core';
import { exitCode } from '../surroundings/exit-code.js';
import type { Screen } from '../surroundings/screen.js';
import { showJson } from '../surroundings/show-json.js';

/** What a command does on a file, and whether its problems are wanted as data. */
export interface FileWork {
  readonly json: true | undefined;
  readonly output: Screen;
  /** Gives the exit code. */
  readonly work: () => Promise<number>;
}

/** Does the work; with `--json`, the problems of a malformed file are data on stdout too. */
export async function orProblemsAsJson({ json, output, work }: FileWork): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const problems = GgmiError.is(error) ? error.fields['problems'] : undefined;
    if (json === undefined || problems === undefined) throw error;
    showJson({ valid: false, problems }, output);
    return exitCode.userMistake;
  }
}
