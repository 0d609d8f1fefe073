import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ggmi } from '../acceptance/ggmi.js';
import { startGgmi, waitFor, type GgmiProcess } from './ggmi-process.js';

/** Runs to look at: two that have ended, and one that goes on. */
export interface PreparedRuns {
  /** The names of their folders. */
  readonly ended: readonly [first: string, second: string];
  readonly running: string;
  readonly process: GgmiProcess;
}

/** What is evaluated: the second run differs from the first by one setting of the comparison. */
export interface RunsToPrepare {
  readonly config: string;
  readonly change: string;
  /** Long enough to be seen at work. */
  readonly longConfig: string;
}

/** Evaluates into a folder; what two runs share is computed once. */
export async function prepareRuns(
  folder: string,
  { config, change, longConfig }: RunsToPrepare,
): Promise<PreparedRuns> {
  const first = await evaluated(folder, config);
  const second = await evaluated(folder, config, '--set', change);
  const known = new Set([first, second]);
  const work = startGgmi('run', longConfig, '--seed', '1', '--out', folder);
  try {
    const running = await waitFor('the run that goes on', () =>
      runFolders(folder).find((name) => !known.has(name) && endedCells(join(folder, name)) > 0),
    );
    return { ended: [first, second], running, process: work };
  } catch (error) {
    await work.stop();
    throw error;
  }
}

async function evaluated(folder: string, ...args: readonly string[]): Promise<string> {
  const before = new Set(runFolders(folder));
  const { exitCode, stderr } = await ggmi('run', ...args, '--out', folder);
  if (exitCode !== 0) throw new Error(`ggmi run ${args.join(' ')} failed: ${stderr.slice(-600)}`);
  return runFolders(folder).find((name) => !before.has(name))!;
}

/** Beside them stands the store that runs share. */
function runFolders(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /-[0-9a-f]{10}$/.test(name));
  } catch {
    return [];
  }
}

function endedCells(run: string): number {
  try {
    const journal = readFileSync(join(run, 'journal.jsonl'), 'utf8');
    return journal.split('\n').filter((line) => line.includes('"cell-ended"')).length;
  } catch {
    return 0;
  }
}
