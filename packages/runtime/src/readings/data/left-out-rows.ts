import type { DroppedRows, Quantity } from '@ggmi/core';
import type { Cell } from '../../cells/cell.js';
import { drawExamplesCell } from '../../cells/draw-examples-cell.js';
import { readExamples } from '../../cells/examples-payload.js';
import type { CellResults } from '../plan-context.js';

/** Rows that a source of the run was given and left out, by reason and with the places of the first. */
export function leftOutRows(cells: readonly Cell[], results: CellResults): readonly Quantity[] {
  const byRole = new Map<string, readonly DroppedRows[]>();
  for (const cell of cells) {
    const payload = cell.type === drawExamplesCell.type ? results.payload(cell) : undefined;
    const leftOut = payload === undefined ? undefined : readExamples(payload).leftOut;
    // A source leaves out the same rows at every draw.
    if (leftOut !== undefined) byRole.set(cell.roles['generator'] ?? '', leftOut);
  }
  return [...byRole].flatMap(([role, leftOut]) =>
    leftOut.map((rows) => quantityOf(role.replace('generators.', ''), rows)),
  );
}

function quantityOf(arm: string, { reason, count, places }: DroppedRows): Quantity {
  const message = `${count} rows of the data of ${arm} were left out (${reason}), the first at ${places.join(', ')}.`;
  return {
    id: 'rows-left-out',
    symbol: 'rows left out',
    name: `rows of the source that became no example: ${reason}`,
    section: { type: 'generators' },
    arm,
    source: 'host',
    outcome: {
      available: true,
      value: count,
      unit: 'dimensionless',
      kind: 'exact',
      warnings: [{ code: 'ROWS_LEFT_OUT', message }],
    },
  };
}
