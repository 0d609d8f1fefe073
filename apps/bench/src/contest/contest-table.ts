import { wordsCell, type Block, type Cell } from '@ggmi/report';

/** One line of the table of a contest: what is measured, and what it is for each contestant. */
export interface Measure<Row> {
  readonly name: string;
  readonly cell: (row: Row) => Cell;
}

/** Contestants side by side, best first, one line for each measure. */
export function contestTable<Row>(
  rows: readonly Row[],
  how: {
    readonly heading: string;
    readonly nameOf: (row: Row) => string;
    readonly measures: readonly Measure<Row>[];
  },
): Block {
  return {
    type: 'table',
    table: {
      columns: [
        { header: wordsCell(how.heading), align: 'left' },
        ...rows.map((row) => ({
          header: wordsCell(how.nameOf(row), 'strong'),
          align: 'right' as const,
        })),
      ],
      rows: how.measures.map(({ name, cell }) => [wordsCell(name), ...rows.map(cell)]),
    },
  };
}
