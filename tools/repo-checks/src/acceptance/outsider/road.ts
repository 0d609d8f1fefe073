import type { PackedPackage } from '../../packages/pack.js';
import type { ProcessResult } from '../../run-process.js';
import type { CheckList } from '../check-list.js';
import type { NpmClient } from './npm-client.js';

/** What every stretch of the road is given. */
export interface Road {
  /** An empty folder outside the repository. */
  readonly folder: string;
  /** Where they are served. */
  readonly registry: string;
  /** All packages of the project. */
  readonly packed: readonly PackedPackage[];
  readonly client: NpmClient;
  readonly list: CheckList;
}

/** Checks that a program ended well; what it said follows where it did not. Returns whether it did. */
export function checkEnded(
  list: CheckList,
  sentence: string,
  { exitCode, stdout, stderr }: ProcessResult,
): boolean {
  const said = `exit code ${exitCode}\n${stdout.slice(-2500)}${stderr.slice(-1500)}`;
  list.check(sentence, exitCode === 0, exitCode === 0 ? undefined : said);
  return exitCode === 0;
}
