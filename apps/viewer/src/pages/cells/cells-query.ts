import type { CellState, InspectedCell } from '@ggmi/runtime';
import { holdsWords, searchWords } from '../../shell/search-words.js';

/** What a cell has come to, and what that means. */
export const cellStates: Readonly<
  Record<CellState, { readonly sign: string; readonly meaning: string }>
> = {
  failed: { sign: '✗', meaning: 'it has no result, and says why' },
  lost: { sign: '✗', meaning: 'it needs the result of a cell that failed' },
  running: {
    sign: '◐',
    meaning: 'it is handed out: it is computed, or waits for a worker or server',
  },
  pending: {
    sign: '·',
    meaning: 'this run has not begun it: it waits, or its result is kept already',
  },
  succeeded: { sign: '✓', meaning: 'computed by this run' },
  kept: { sign: '✓', meaning: 'its result was in the store before this run' },
};

/** Their names, in the order in which somebody wants to see them. */
// The keys of the table above.
export const cellStateNames = Object.keys(cellStates) as readonly CellState[];

/** Which cells are asked for, in which order. */
export interface CellsQuery {
  readonly search: string;
  readonly state: CellState | undefined;
  readonly type: string | undefined;
  readonly sort: 'plan' | 'longest';
}

/** Reads the query of an address; what is not known counts as not said. */
export function parseCellsQuery(query: Readonly<Record<string, string>>): CellsQuery {
  const { q = '', state, type, sort } = query;
  return {
    search: q.slice(0, 500),
    state: cellStateNames.find((name) => name === state),
    type: type === '' ? undefined : type,
    sort: sort === 'longest' ? sort : 'plan',
  };
}

/** The cells that a query asks for, in its order. */
export function selectCells(
  cells: readonly InspectedCell[],
  { search, state, type, sort }: CellsQuery,
): readonly InspectedCell[] {
  const words = searchWords(search);
  const found = cells.filter(
    (cell) =>
      (state === undefined || cell.state === state) &&
      (type === undefined || cell.type === type) &&
      holdsWords(words, { text: textOf(cell), settings: cell.points?.settings ?? [] }),
  );
  if (sort === 'plan') return found;
  return found.toSorted((a, b) => computedMs(b) - computedMs(a));
}

/** How long it was computed; −1 where it was not. */
function computedMs({ durationMs, waitedMs = 0 }: InspectedCell): number {
  return durationMs === undefined ? -1 : Math.max(0, durationMs - waitedMs);
}

function textOf({ label, points, address, type, roles, failure }: InspectedCell): string {
  const texts = [label, points?.text, address, type, ...Object.values(roles)];
  return [...texts, failure?.code, failure?.message].join(' ');
}
