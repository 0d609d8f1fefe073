import type { Quantity } from '@ggmi/core';
import type { Block, Cell } from '../document/block.js';
import { lineBelow, wordsCell } from '../document/cell.js';
import { attributeText } from '../quantities/attribute.js';
import { placeAttributes, type AttributePlacement } from '../quantities/place-attributes.js';
import { withoutAbsentColumns } from './absent-columns.js';
import { valueCell } from './quantity-cell.js';
import type { QuantityGrid } from './quantity-grid.js';
import { createReasonNotes, type ReasonNotes } from './reason-notes.js';

/** A table of the grid, then what all its numbers share, then the reasons for those it lacks. */
export function gridBlocks(wholeGrid: QuantityGrid): readonly Block[] {
  const { grid, absent } = withoutAbsentColumns(wholeGrid);
  const placement = placeAttributes(grid.cells, grid.attributes);
  const notes = createReasonNotes();
  const rows = grid.rows.map((name, index) => [
    rowHeader(name, placement.byRow[index] ?? []),
    ...(grid.cells[index] ?? []).map((quantity) => cellOf(quantity, { grid, placement, notes })),
  ]);
  const table = { columns: [leadColumn(grid), ...numberColumns(grid, placement)], rows };
  return [
    { type: 'table', table },
    ...sharedBlocks(placement),
    ...absent.map((text) => ({ type: 'caption' as const, text })),
    ...reasonBlocks(notes),
  ];
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
  const attributes = context.placement.inCell.flatMap(
    (attribute) => attributeText(quantity, attribute) ?? [],
  );
  return [
    ...valueCell(quantity),
    ...(context.grid.remark?.(quantity) ?? []),
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
