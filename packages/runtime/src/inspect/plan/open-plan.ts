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
    onceEach(parsePlan(bytes.toString('utf8')).filter(isWhole)),
  );
  return { cells: () => memo.read() ?? NONE };
}

const NONE: readonly PlannedCell[] = [];

/** What a damaged line lacks nobody can name. */
function isWhole(cell: Partial<PlannedCell>): boolean {
  const { address, label, type, inputs, roles, parameters } = cell;
  return (
    [address, label, type].every(isText) &&
    Array.isArray(inputs) &&
    inputs.every(isText) &&
    isObject(roles) &&
    Object.values(roles).every(isText) &&
    isObject(parameters)
  );
}

/** An address stands for one cell: of lines that share one the first counts. */
function onceEach(cells: readonly PlannedCell[]): readonly PlannedCell[] {
  const known = new Set<string>();
  return cells.filter(({ address }) => {
    if (known.has(address)) return false;
    known.add(address);
    return true;
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
