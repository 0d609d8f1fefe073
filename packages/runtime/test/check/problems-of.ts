import { join } from 'node:path';
import { checkConfig } from '../../src/check/check-config.js';
import { ConfigInvalidError } from '../../src/problems/config-invalid-error.js';
import type { ConfigProblem } from '../../src/problems/config-problem.js';

/** The folder of the configs and plugins that the tests read. */
export const fixtures = join(import.meta.dirname, '../fixtures');

/** The problems of a config file of the fixtures with overrides; none where it is sound. */
export async function problemsOf(
  path: string,
  overrides: readonly string[] = [],
): Promise<readonly ConfigProblem[]> {
  try {
    await checkConfig({ path, overrides, workingDirectory: fixtures });
    return [];
  } catch (error) {
    if (ConfigInvalidError.is(error)) return error.problems;
    throw error;
  }
}
