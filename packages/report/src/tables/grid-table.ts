import type { Quantity } from '@ggmi/core';
import type { Block, Cell, Piece } from '../document/block.js';
import { lineBelow, wordsCell } from '../document/cell.js';
import { attributeText, type Attribute } from '../quantities/attribute.js';
import {
  placeAttributes,
  type AttributePlacement,
  type Grid,
} from '../quantities/place-attributes.js';
import { valueCell } from './quantity-cell.js';
import { createReasonNotes, type ReasonNotes } from './reason-notes.js';

/** Quantities laid out in rows and columns. */
export interface QuantityGrid {
  /** Over the first column: what the rows are. */
  readonly rowsAre: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** `cells[row][column]`. */
  readonly cells: Grid;
  /** What is to be said of the numbers; what rows or columns stand for is left out. */
  readonly attributes: readonly Attribute[];
  /** A last word on a number, such as whether its interval covers the truth. */
  readonly remark?: (quantity: Quantity) => Piece | undefined;
}

/** A table of the grid, then what all its numbers share, then the reasons for those it lacks. */
export function gridBlocks(grid: QuantityGrid): readonly Block[] {
  const placement = placeAttributes(grid.cells, grid.attributes);
  const notes = createReasonNotes();
  const rows = grid.rows.map((name, index) => [
    rowHeader(name, placement.byRow[index] ?? []),
    ...(grid.cells[index] ?? []).map((quantity) => cellOf(quantity, { grid, placement, notes })),
  ]);
  const table = { columns: [leadColumn(grid), ...numberColumns(grid, placement)], rows };
  return [{ type: 'table', table }, ...sharedBlocks(placement), ...reasonBlocks(notes)];
}

function leadColumn(grid: QuantityGrid) {
  return { header: wordsCell(grid.rowsAre), align: 'left' as const };
}

function numberColumns(grid: QuantityGrid, placement: AttributePlacement) {
  return grid.columns.map((name, index) => ({
    header: [
      ...wordsCell(name),
      ...lineBelow((placement.byColumn[index] ?? []).join(', '), 'faint'),
    ],
    align: 'right' as const,
  }));
}

function rowHeader(name: string, attributes: readonly string[]): Cell {
  return [...wordsCell(name), ...lineBelow(attributes.join(', '), 'faint')];
}

function cellOf(
  quantity: Quantity | undefined,
  context: {
    readonly grid: QuantityGrid;
    readonly placement: AttributePlacement;
    readonly notes: ReasonNotes;
  },
): Cell {
  if (quantity === undefined) return [];
  if (!quantity.outcome.available) {
    return [{ text: context.notes.mark(quantity.outcome.reason), tone: 'warning' }];
  }
  const remark = context.grid.remark?.(quantity);
  const attributes = context.placement.inCell.flatMap(
    (attribute) => attributeText(quantity, attribute) ?? [],
  );
  return [
    ...valueCell(quantity),
    ...(remark === undefined ? [] : [remark]),
    ...lineBelow(attributes.join(', '), 'faint'),
  ];
}

function sharedBlocks(placement: AttributePlacement): readonly Block[] {
  if (placement.everywhere.length === 0) return [];
  return [{ type: 'caption', text: `All numbers: ${placement.everywhere.join('; ')}.` }];
}

function reasonBlocks(notes: ReasonNotes): readonly Block[] {
  if (notes.reasons.length === 0) return [];
  const items = notes.reasons.map((reason, index) => ({
    mark: `(${index + 1})`,
    text: `not available: ${reason}`,
  }));
  return [{ type: 'list', items }];
}
