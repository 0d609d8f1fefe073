import { parsePlan, type PlannedCell } from '../../record/plan-file.js';
import { openRunDirectory } from '../../record/run-directory.js';
import { fileMemo } from '../files/file-memo.js';

/** The cells that a run has planned so far; read again when there are more. */
export interface PlanReader {
  /** In the order of the plan; none in the folder of an older run. The same array until it changes. */
  cells(): readonly PlannedCell[];
}

/** Opens the plan of a run folder. */
export function openPlan(runDirectory: string): PlanReader {
  const { plan } = openRunDirectory(runDirectory);
  const memo = fileMemo({ path: plan, folder: runDirectory }, (bytes) =>
    parsePlan(bytes.toString('utf8')),
  );
  return { cells: () => memo.read() ?? NONE };
}

const NONE: readonly PlannedCell[] = [];
