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
    parsePlan(bytes.toString('utf8')).filter(isWhole),
  );
  return { cells: () => memo.read() ?? NONE };
}

const NONE: readonly PlannedCell[] = [];

/** What a damaged line lacks nobody can name. */
function isWhole(cell: Partial<PlannedCell>): boolean {
  const { address, label, type, inputs, roles, parameters } = cell;
  const texts = [address, label, type].every((text) => typeof text === 'string');
  return texts && Array.isArray(inputs) && isObject(roles) && isObject(parameters);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
