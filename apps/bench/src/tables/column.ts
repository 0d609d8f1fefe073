import { wholeCell, wordsCell, type Cell, type Column, type Table } from '@ggmi/report';

/** How one column of a table is made from what its rows stand for. */
export interface ColumnOf<Row> {
  readonly header: string;
  /** Words stand left and may be broken; figures stand right. */
  readonly sort: 'words' | 'figure';
  readonly text: (row: Row) => string;
}

/** A column of words. */
export function words<Row>(header: string, text: (row: Row) => string): ColumnOf<Row> {
  return { header, sort: 'words', text };
}

/** A column of figures. */
export function figure<Row>(header: string, text: (row: Row) => string): ColumnOf<Row> {
  return { header, sort: 'figure', text };
}

/** A table with one line for each row. */
export function tableOf<Row>(
  rows: readonly Row[],
  columns: readonly ColumnOf<Row>[],
): { readonly type: 'table'; readonly table: Table } {
  const cell = ({ sort, text }: ColumnOf<Row>, row: Row): Cell =>
    sort === 'words' ? wordsCell(text(row)) : wholeCell(text(row));
  return {
    type: 'table',
    table: {
      columns: columns.map(({ header, sort }): Column => ({
        header: wordsCell(header),
        align: sort === 'words' ? 'left' : 'right',
      })),
      rows: rows.map((row) => columns.map((column) => cell(column, row))),
    },
  };
}
