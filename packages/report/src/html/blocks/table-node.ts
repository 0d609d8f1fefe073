import type { Quantity } from '@ggmi/core';
import type { Cell, Column, Piece, Table } from '../../document/block.js';
import { element, type HtmlElement, type HtmlNode } from '../markup/html-node.js';
import { termNodes } from '../glossary/term-nodes.js';
import { numberNode, numberUnderHeading, sharedAbout } from './number-node.js';
import { withMinus } from './with-minus.js';
import type { PageWarnings } from './page-warnings.js';

/** A table in a box that scrolls by itself where the page is narrow; the keyboard reaches it. */
export function scrollBox(title: string, table: HtmlElement): HtmlElement {
  return element('div', { class: 'table', role: 'region', tabindex: 0, 'aria-label': title }, [
    table,
  ]);
}

/** A table of blocks: named by its caption, its rows by their first cell. */
export function tableNode(
  { columns, rows }: Table,
  { title, warnings }: { readonly title: string; readonly warnings: PageWarnings },
): HtmlElement {
  const shared = columns.map((_, index) =>
    sharedAbout(rows.flatMap((cells) => numberOf(cells[index] ?? []) ?? [])),
  );
  const table = element('table', {}, [
    element('caption', { class: 'visually-hidden' }, [title]),
    element('thead', {}, [
      element(
        'tr',
        {},
        columns.map((column, index) => columnHeader(column, shared[index])),
      ),
    ]),
    element(
      'tbody',
      {},
      rows.map((cells) =>
        element(
          'tr',
          {},
          cells.map((cell, index) =>
            index === 0
              ? element('th', { scope: 'row' }, rowHeader(cell, columns[0], warnings))
              : element(
                  'td',
                  cellClass(columns[index], cell),
                  partsOf(cell, {
                    warnings,
                    number:
                      shared[index] === undefined && !isSaidByRow(cells)
                        ? numberNode
                        : numberUnderHeading,
                  }),
                ),
          ),
        ),
      ),
    ),
  ]);
  return scrollBox(title, table);
}

/** A quantity's name has words of the glossary; names of arms and estimators are names. */
function rowHeader(
  cell: Cell,
  lead: Column | undefined,
  warnings: PageWarnings,
): readonly HtmlNode[] {
  const isQuantity = textOf(lead?.header ?? []) === 'quantity';
  if (!isQuantity) return partsOf(cell, { warnings, number: numberNode });
  const [name, ...details] = linesOf(cell);
  return [
    element('span', { class: 'words' }, termNodes(textOf(name ?? []))),
    ...details.map((line) => element('span', { class: 'detail' }, termNodes(textOf(line)))),
  ];
}

/** Whether the row's name says, on lines of its own, all that the numbers of the row share. */
function isSaidByRow([name = [], ...cells]: readonly Cell[]): boolean {
  const shared = sharedAbout(cells.flatMap((cell) => numberOf(cell) ?? []));
  const said = linesOf(name)
    .slice(1)
    .flatMap((line) => textOf(line).split(', '));
  return shared?.split(' · ').every((part) => said.includes(part)) ?? false;
}

/** With what all numbers of the column share, which no cell then repeats. */
function columnHeader({ header, align }: Column, shared: string | undefined): HtmlElement {
  const [name, ...lines] = linesOf(header);
  const details = shared === undefined ? lines.map(textOf) : restOf(lines, shared);
  return element('th', { scope: 'col', ...(align === 'right' && { class: 'right' }) }, [
    ...termNodes(textOf(name ?? [])),
    ...details.map((line) => element('span', { class: 'detail' }, termNodes(line))),
    ...(shared === undefined ? [] : [element('span', { class: 'detail' }, termNodes(shared))]),
  ]);
}

/** What the shared text does not say, such as the estimator; the interval is said at every number. */
function restOf(lines: readonly (readonly Piece[])[], shared: string): readonly string[] {
  const said = shared.split(' · ');
  return lines.flatMap((line) => {
    const parts = textOf(line).split(', ');
    const rest = parts.filter((part) => !said.includes(part) && !part.endsWith(' interval'));
    return rest.length === 0 ? [] : [rest.join(', ')];
  });
}

function cellClass(column: Column | undefined, cell: Cell): { readonly class?: string } {
  if (column?.align === 'right') return { class: 'right' };
  return cell.some(({ quantity }) => quantity !== undefined) ? {} : { class: 'text' };
}

/** Numbers as numbers, other words as text, with what stands on a line of its own below. */
function partsOf(
  cell: Cell,
  shown: { readonly warnings: PageWarnings; readonly number: typeof numberNode },
): readonly HtmlNode[] {
  const number = numberOf(cell);
  const words = cell.filter(({ quantity }) => quantity === undefined);
  const [first, ...below] = linesOf(words);
  const details = below.map((line) => toned(line, 'detail'));
  if (number === undefined) return [...(first ? [toned(first, 'words')] : []), ...details];
  return [
    shown.number(number, shown.warnings),
    ...(first === undefined ? [] : [toned(first, 'remark')]),
    // Unit, kind and sample size, which the number says itself; what it does not say stays.
    ...details.filter((_, index) => !isSaidByNumber(below[index]!, number.source)),
  ];
}

function numberOf(cell: Cell): Quantity | undefined {
  return cell.find(({ quantity }) => quantity !== undefined)?.quantity;
}

function isSaidByNumber(line: readonly Piece[], source: string): boolean {
  return !textOf(line).includes(source);
}

function toned(line: readonly Piece[], kind: 'words' | 'detail' | 'remark'): HtmlNode {
  const tone = line[0]?.tone ?? 'plain';
  return element('span', { class: tone === 'plain' ? kind : `${kind} ${tone}` }, [
    withMinus(textOf(line)),
  ]);
}

function linesOf(cell: Cell): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [];
  for (const piece of cell) {
    if (piece.place === 'new-line' || lines.length === 0) lines.push([piece]);
    else lines.at(-1)!.push(piece);
  }
  return lines;
}

function textOf(line: readonly Piece[]): string {
  return line.map(({ text }) => text).join(' ');
}
