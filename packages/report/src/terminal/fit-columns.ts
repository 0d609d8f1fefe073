import stringWidth from 'string-width';
import type { Cell } from '../document/block.js';
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

/**
 * Shares the width among columns. Where even the narrowest form is too wide, the columns are split
 * into several groups, each led by the first column: a table is never cut off.
 *
 * @param columns all cells of each column, its header among them, already escaped
 */
export function fitColumns(columns: readonly (readonly Cell[])[], width: number): ColumnGroup[] {
  const narrow = columns.map((cells) =>
    Math.min(width, Math.max(least, ...cells.map(widestPiece))),
  );
  const wide = columns.map((cells) => Math.max(least, ...cells.map(widestLine)));
  return groupColumns(narrow, width).map((indices) => {
    const lower = indices.map((index) => narrow[index] ?? 1);
    const upper = indices.map((index) => wide[index] ?? 1);
    return { indices, widths: share({ lower, upper, width: width - gaps(indices.length) }) };
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

/** Takes columns from the widest that can still give, until the sum fits. */
function share(room: {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly width: number;
}): readonly number[] {
  const widths = [...room.upper];
  let excess = widths.reduce((sum, one) => sum + one, 0) - room.width;
  while (excess > 0) {
    const giver =
      widestAboveFloor(widths, room.lower) ??
      widestAboveFloor(
        widths,
        widths.map(() => least),
      );
    if (giver === undefined) return widths;
    widths[giver] = (widths[giver] ?? 1) - 1;
    excess -= 1;
  }
  return widths;
}

function widestAboveFloor(
  widths: readonly number[],
  floors: readonly number[],
): number | undefined {
  let best: number | undefined;
  for (const [index, width] of widths.entries()) {
    if (width <= (floors[index] ?? 1)) continue;
    if (best === undefined || width > (widths[best] ?? 0)) best = index;
  }
  return best;
}

function gaps(count: number): number {
  return columnGap * (count - 1);
}

function widestPiece(cell: Cell): number {
  return Math.max(0, ...cell.map((piece) => stringWidth(piece.text)));
}

function widestLine(cell: Cell): number {
  return Math.max(0, ...wrapPieces(cell, Infinity).map((line) => line.width));
}
