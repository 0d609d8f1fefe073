import type { DataTable, DataValue } from '../../document/data-table.js';
import { formatNumber } from '../../numbers/format-number.js';
import { element, type HtmlElement, type HtmlNode } from '../markup/html-node.js';
import { scrollBox } from './table-node.js';

/** Rows that a page shows; a file holds all of them. */
const MOST_ROWS = 150;

/** Plain values as a table: rounded for reading, all digits for programs. */
export function dataTableNode({ name, title, columns, rows }: DataTable): HtmlElement {
  const shown = rows.slice(0, MOST_ROWS);
  const table = element('table', { class: 'data' }, [
    element('caption', {}, [captionOf({ name, title, rows })]),
    element('thead', {}, [
      element(
        'tr',
        {},
        columns.map((column) => element('th', { scope: 'col' }, [column])),
      ),
    ]),
    element(
      'tbody',
      {},
      shown.map((row) =>
        element(
          'tr',
          {},
          row.map((value, index) =>
            index === 0
              ? element('th', { scope: 'row' }, [valueNode(value)])
              : element('td', typeof value === 'number' ? { class: 'right' } : {}, [
                  valueNode(value),
                ]),
          ),
        ),
      ),
    ),
  ]);
  return scrollBox(title, table);
}

function captionOf({ name, title, rows }: Omit<DataTable, 'columns'>): string {
  if (rows.length <= MOST_ROWS) return title;
  return `${title}: the first ${MOST_ROWS} of ${rows.length} rows; ggmi report --tables writes all of them (${name}.csv)`;
}

function valueNode(value: DataValue): HtmlNode {
  if (value === undefined) return '';
  if (typeof value !== 'number') return String(value);
  return element('data', { value }, [formatNumber(value, { type: 'significant', digits: 5 })]);
}
