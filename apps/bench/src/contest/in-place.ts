import type { ContestRanking } from './rank-contestants.js';

/** Rows in the order of their places; those without a place follow in the order given. */
export function inPlace<Row>(
  rows: readonly Row[],
  by: {
    readonly nameOf: (row: Row) => string;
    readonly ranking: Pick<ContestRanking, 'places'> | undefined;
  },
): readonly Row[] {
  const names = by.ranking?.places.map(({ name }) => name) ?? [];
  const placeOf = (row: Row): number => {
    const place = names.indexOf(by.nameOf(row));
    return place < 0 ? names.length : place;
  };
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}
