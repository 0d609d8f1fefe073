import stringWidth from 'string-width';
import type { Cell, Column } from '../document/block.js';
import { wrapPieces } from './wrap-pieces.js';

/** Blanks between two columns. */
export const columnGap = 2;

/** The narrowest column: room for one wide character. */
const least = 2;

/** Columns of one part of a table, by index, with their widths. */
export interface ColumnGroup {
  readonly indices: readonly number[];
  readonly widths: readonly number[];
}

/** A column to be fitted: its side, and all its cells, header among them, already escaped. */
export interface FittedColumn {
  readonly align: Column['align'];
  readonly cells: readonly Cell[];
}

/**
 * Shares the width among columns. Where even the narrowest form is too wide, the columns are split
 * into several groups, each led by the first column: a table is never cut off.
 */
export function fitColumns(columns: readonly FittedColumn[], width: number): ColumnGroup[] {
  const measured = columns.map(({ align, cells }) => ({
    align,
    narrow: Math.min(width, Math.max(least, ...cells.map(widestPiece))),
    wide: Math.max(least, ...cells.map(widestLine)),
  }));
  const narrow = measured.map((column) => column.narrow);
  return groupColumns(narrow, width).map((indices) => {
    const group = indices.flatMap((index) => measured[index] ?? []);
    return { indices, widths: share(group, width - columnGap * (indices.length - 1)) };
  });
}

/** Fills groups from the left; the first column leads each of them. */
function groupColumns(narrow: readonly number[], width: number): readonly (readonly number[])[] {
  const lead = narrow[0] ?? 1;
  const groups: number[][] = [];
  let used = Infinity;
  for (let index = 1; index < narrow.length; index++) {
    const needed = columnGap + (narrow[index] ?? 1);
    const group = groups.at(-1);
    if (group !== undefined && used + needed <= width) {
      group.push(index);
      used += needed;
    } else {
      groups.push([0, index]);
      used = lead + needed;
    }
  }
  return groups.length === 0 ? [[0]] : groups;
}

interface MeasuredColumn {
  readonly align: Column['align'];
  /** Its widest piece, which is better not cut. */
  readonly narrow: number;
  /** Its widest line, with nothing wrapped. */
  readonly wide: number;
}

/**
 * Takes room from the widest column that can still give, until the sum fits: from numbers first,
 * which stand well under each other, then from words, and pieces are cut only if all that is not
 * enough.
 */
function share(columns: readonly MeasuredColumn[], width: number): readonly number[] {
  const widths = columns.map(({ wide }) => wide);
  const floors = [
    columns.map(({ align, narrow, wide }) => (align === 'right' ? narrow : wide)),
    columns.map(({ narrow }) => narrow),
    columns.map(() => least),
  ];
  let excess = widths.reduce((sum, one) => sum + one, 0) - width;
  for (const floor of floors) {
    for (; excess > 0; excess--) {
      const giver = widestAboveFloor(widths, floor);
      if (giver === undefined) break;
      widths[giver] = (widths[giver] ?? least) - 1;
    }
  }
  return widths;
}

function widestAboveFloor(
  widths: readonly number[],
  floors: readonly number[],
): number | undefined {
  let best: number | undefined;
  for (const [index, width] of widths.entries()) {
    if (width <= (floors[index] ?? least)) continue;
    if (best === undefined || width > (widths[best] ?? 0)) best = index;
  }
  return best;
}

function widestPiece(cell: Cell): number {
  return Math.max(0, ...cell.map((piece) => stringWidth(piece.text)));
}

function widestLine(cell: Cell): number {
  return Math.max(0, ...wrapPieces(cell, Infinity).map((line) => line.width));
}
