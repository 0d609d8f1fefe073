import type { Quantity } from '@ggmi/core';
import { attributeText, type Attribute } from './attribute.js';

/** Quantities in rows and columns; a place may be empty. */
export type Grid = readonly (readonly (Quantity | undefined)[])[];

/** Where the attributes of a grid's numbers are said: once where they agree, else nearer by. */
export interface AttributePlacement {
  /** Said once, of every number of the grid. */
  readonly everywhere: readonly string[];
  readonly byColumn: readonly (readonly string[])[];
  readonly byRow: readonly (readonly string[])[];
  /** To be said at each number. */
  readonly inCell: readonly Attribute[];
}

/**
 * Says each attribute as few times as it can be said truly: for the grid, else per column, else per
 * row, else per cell.
 */
export function placeAttributes(grid: Grid, attributes: readonly Attribute[]): AttributePlacement {
  const columns = (grid[0] ?? []).map((_, index) => grid.map((row) => row[index]));
  const everywhere: string[] = [];
  const byColumn: string[][] = columns.map(() => []);
  const byRow: string[][] = grid.map(() => []);
  const inCell: Attribute[] = [];
  for (const attribute of attributes) {
    const everyLine = agreed([grid.flat()], attribute);
    const columnTexts = agreed(columns, attribute);
    const rowTexts = agreed(grid, attribute);
    if (everyLine !== undefined) everywhere.push(...everyLine.flat());
    else if (columnTexts !== undefined) append(byColumn, columnTexts);
    else if (rowTexts !== undefined) append(byRow, rowTexts);
    else inCell.push(attribute);
  }
  return { everywhere, byColumn, byRow, inCell };
}

/** For each line its one text (or none); undefined where the numbers of some line differ. */
function agreed(lines: Grid, attribute: Attribute): readonly (readonly string[])[] | undefined {
  const texts = lines.map((line) => [...new Set(textsOf(line, attribute))]);
  if (texts.some((ofLine) => ofLine.length > 1)) return undefined;
  return texts.map((ofLine) => ofLine.filter((text) => text !== ''));
}

/**
 * A number without an interval shows that itself and says nothing against the others' intervals;
 * one without another attribute (empty text) differs from those that have it.
 */
function textsOf(line: Grid[number], attribute: Attribute): readonly string[] {
  const texts = line
    .filter((quantity) => quantity?.outcome.available === true)
    .map((quantity) => (quantity && attributeText(quantity, attribute)) ?? '');
  return attribute === 'interval' ? texts.filter((text) => text !== '') : texts;
}

function append(lists: string[][], additions: readonly (readonly string[])[]): void {
  for (const [index, list] of lists.entries()) list.push(...(additions[index] ?? []));
}
