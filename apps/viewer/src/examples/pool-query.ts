import { outcomeFilters, type LossDirection, type OutcomeFilter } from '@ggmi/runtime';

/** Examples of one page. */
export const PAGE_LENGTH = 50;

/** Longer texts are not searched for. */
const LONGEST_SEARCH = 500;

/** What of a pool is asked for. */
export interface PoolQuery {
  /** From 1. */
  readonly page: number;
  readonly outcome: OutcomeFilter | undefined;
  readonly search: string;
  /** Key of an order; one that the pool has not sorts nothing. */
  readonly sort: string | undefined;
  readonly direction: LossDirection;
}

/** Reads the query of an address; what is not known counts as not said. */
export function parsePoolQuery(query: Readonly<Record<string, string>>): PoolQuery {
  const { page = '', outcome, q = '', sort, first } = query;
  return {
    page: /^[1-9]\d{0,9}$/.test(page) ? Number(page) : 1,
    outcome: outcomeFilters.find((name) => name === outcome),
    // Without half a pair of surrogates at its end, which is no text.
    search: q.slice(0, LONGEST_SEARCH).replace(/[\ud800-\udbff]$/, ''),
    sort: sort === '' ? undefined : sort,
    direction: first === 'lowest' ? first : 'highest',
  };
}

/** The same as the query of an address. */
export function queryOf({ page, outcome, search, sort, direction }: PoolQuery) {
  return {
    outcome,
    q: search === '' ? undefined : search,
    sort,
    first: sort === undefined || direction === 'highest' ? undefined : direction,
    page: page === 1 ? undefined : String(page),
  };
}
