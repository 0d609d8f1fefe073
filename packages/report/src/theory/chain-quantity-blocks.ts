import type { Quantity } from '@ggmi/theory';
import type { Block, Cell } from '../document/block.js';
import { wholeCell, wordsCell } from '../document/cell.js';
import { decimalsForScale, formatNumber } from '../numbers/format-number.js';
import { createReasonNotes, type ReasonNotes } from '../tables/reason-notes.js';
import { numberColumn, textColumn } from './column.js';
import { exactCell } from './theory-cell.js';

/** Every quantity of a chain: symbol, name, value and unit, and the reasons for those it lacks. */
export function chainQuantityBlocks(quantities: readonly Quantity[]): readonly Block[] {
  const reasons = createReasonNotes();
  const rows = quantities.map((quantity) => [
    wordsCell(quantity.symbol),
    wordsCell(quantity.name),
    valueOf(quantity, reasons),
    wordsCell(unitOf(quantity)),
  ]);
  const columns = [
    textColumn('symbol'),
    textColumn('quantity'),
    numberColumn('value'),
    textColumn('unit'),
  ];
  const estimated = quantities.some(({ kind }) => kind === 'estimate');
  const uncertainty = estimated
    ? 'Exact, but for those by Monte Carlo, which come with ± their standard error.'
    : 'Exact.';
  const notes = quantities.flatMap(({ symbol, note }) =>
    note === undefined ? [] : [{ mark: '-', text: `${symbol}: ${note}`, tone: 'faint' as const }],
  );
  const missing = reasons.reasons.map((reason, index) => ({
    mark: `(${index + 1})`,
    text: `not available: ${reason}`,
  }));
  const remarks = [...missing, ...notes];
  return [
    { type: 'heading', text: 'Quantities' },
    { type: 'table', table: { columns, rows } },
    { type: 'caption', text: `${uncertainty} Natural logarithms throughout.` },
    ...(remarks.length === 0 ? [] : [{ type: 'list' as const, items: remarks }]),
  ];
}

function valueOf(quantity: Quantity, reasons: ReasonNotes): Cell {
  switch (quantity.kind) {
    case 'exact':
      return exactCell(quantity.value);
    case 'estimate': {
      const decimals = decimalsForScale(quantity.standardError);
      if (decimals === undefined) return wholeCell(`${quantity.value} ± ${quantity.standardError}`);
      const show = (value: number) => formatNumber(value, { type: 'decimals', decimals });
      return wholeCell(`${show(quantity.value)} ± ${show(quantity.standardError)}`);
    }
    case 'unavailable':
      return wholeCell(reasons.mark(quantity.reason), 'warning');
  }
}

function unitOf({ unit, differential }: Quantity): string {
  return differential ? `${unit}, differential` : unit;
}
