import type { ListedRun, ReadableRun, RunState } from '@ggmi/runtime';
import { holdsWords, searchWords } from '../../shell/search-words.js';
import { runStates } from '../../shell/state-node.js';

/** What of the list is asked for, and in which order. */
export interface ListQuery {
  /** Words that must all occur in what a row says of its run. */
  readonly search: string;
  readonly state: RunState | undefined;
  readonly sort: SortName;
}

/** Orders of the list. */
export type SortName = keyof typeof orders;

/** Newest first is what one looks for after a run. */
export const defaultSort: SortName = 'newest';

/** Reads the query of an address; what is not known counts as not said. */
export function parseListQuery(query: Readonly<Record<string, string>>): ListQuery {
  const { q = '', state, sort } = query;
  return {
    search: q.slice(0, 500),
    state: runStates.find((name) => name === state),
    // The keys of the table below.
    sort: (Object.keys(orders) as SortName[]).find((name) => name === sort) ?? defaultSort,
  };
}

/** The runs that a query asks for, in its order; damaged ones come last. */
export function selectRuns(
  runs: readonly ListedRun[],
  { search, state, sort }: ListQuery,
): readonly ListedRun[] {
  const words = searchWords(search);
  const found = runs.filter((run) => {
    if (state !== undefined && (run.type !== 'run' || run.state !== state)) return false;
    const settings = run.type === 'run' ? run.settings : [];
    return holdsWords(words, { text: textOf(run), settings });
  });
  const readable = found.filter((run) => run.type === 'run');
  return [
    ...readable.toSorted((a, b) => orders[sort](a, b) || orders.newest(a, b)),
    ...found.filter((run) => run.type === 'damaged'),
  ];
}

function textOf(run: ListedRun): string {
  if (run.type === 'damaged') return `${run.id} ${run.reason} damaged`;
  const { verdict } = run.summary ?? {};
  return [
    run.id,
    run.name,
    run.configFile,
    run.state,
    `seed ${run.seed}`,
    ...run.generators,
    ...run.models,
    verdict?.available === true ? `${verdict.sentence} ${verdict.winner ?? ''}` : verdict?.reason,
  ].join(' ');
}

type Order = (a: ReadableRun, b: ReadableRun) => number;

/** Times of a record are ISO 8601 in UTC, whose order is that of their letters. */
const orders = {
  newest: (a, b) => compare(b.startedAt, a.startedAt),
  oldest: (a, b) => compare(a.startedAt, b.startedAt),
  name: (a, b) => compare(a.name, b.name),
  state: (a, b) => runStates.indexOf(a.state) - runStates.indexOf(b.state),
  cells: (a, b) => (b.summary?.cells.planned ?? 0) - (a.summary?.cells.planned ?? 0),
  duration: (a, b) => durationOf(b) - durationOf(a),
  winner: (a, b) => compare(winnerOf(a), winnerOf(b)),
} as const satisfies Readonly<Record<string, Order>>;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function durationOf({ startedAt, endedAt }: ReadableRun): number {
  return endedAt === undefined ? -1 : Date.parse(endedAt) - Date.parse(startedAt);
}

/** Runs without one come last. */
function winnerOf({ summary }: ReadableRun): string {
  return (summary?.verdict.available === true ? summary.verdict.winner : undefined) ?? '\uffff';
}
