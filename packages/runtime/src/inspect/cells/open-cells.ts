import { openRunDirectory } from '../../record/run-directory.js';
import type { CellFacts, PlannedCell } from '../../record/plan-file.js';
import { writtenRole } from '../../sweep/point-components.js';
import { openPlan } from '../plan/open-plan.js';
import { sweepPlace } from '../plan/sweep-place.js';
import { followJournal } from '../progress/journal-tail.js';
import { lostCells } from '../progress/lost-cells.js';
import type { RunState } from '../runs/run-state.js';
import { CellAccount } from './cell-account.js';
import type { InspectedCell } from './inspected-cell.js';

/** Follows the cells of a run: a call reads only what was written since the last one. */
export interface CellsReader {
  /** In the order of the plan; none in the folder of a run that was made before there were plans. */
  read(state: RunState): readonly InspectedCell[];
}

/** Opens the cells of a run folder; the caller says how the run stands. */
export function openCells(runDirectory: string): CellsReader {
  const { journal } = openRunDirectory(runDirectory);
  const tail = followJournal({ path: journal, folder: runDirectory });
  const plan = openPlan(runDirectory);
  const shown = new WeakMap<PlannedCell, ShownCell>();
  let account = new CellAccount();
  return {
    read: (state) => {
      tail.read({
        restarted: () => {
          account = new CellAccount();
        },
        event: (event) => account.note(event),
      });
      const cells = plan.cells();
      const lost = lostCells(cells, account.failures);
      return cells.map((cell) => {
        const known = shown.get(cell) ?? shownCell(cell);
        shown.set(cell, known);
        return inspected(known, { account, lost, state });
      });
    },
  };
}

type ShownCell = CellFacts & Pick<InspectedCell, 'points'>;

/** With its points in words, and the roles that its config has. */
function shownCell({ points, roles, ...cell }: PlannedCell): ShownCell {
  const written = Object.entries(roles).map(([name, role]) => [name, writtenRole(role)]);
  return {
    ...cell,
    roles: Object.fromEntries(written),
    ...(points && { points: sweepPlace(points) }),
  };
}

function inspected(
  cell: ShownCell,
  known: {
    readonly account: CellAccount;
    readonly lost: ReadonlySet<string>;
    readonly state: RunState;
  },
): InspectedCell {
  const { account, lost, state } = known;
  const attempt = account.attempts.get(cell.address);
  if (attempt === undefined) {
    if (lost.has(cell.address)) return { ...cell, state: 'lost' };
    return { ...cell, state: state === 'complete' || state === 'failed' ? 'kept' : 'pending' };
  }
  if (attempt.state === 'running' && state !== 'running') return { ...cell, state: 'pending' };
  return { ...cell, ...attempt };
}
