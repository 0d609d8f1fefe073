import type { Quantity } from '@ggmi/core';
import { formatOutcome } from '../numbers/format-outcome.js';
import { catalogueEntry } from '../quantities/quantity-catalogue.js';
import type { Figure } from './chart-spec.js';
import { NOT_DRAWN, notDrawnText } from './drawable.js';
import { forestSpec, isDrawableRow, type ForestEffect, type ForestRow } from './forest-spec.js';

/** A quantity in its place of a forest plot. */
export interface ForestEntry {
  readonly panel: string;
  readonly row: string;
  readonly quantity: Quantity;
  readonly effect: ForestEffect;
}

/** A figure of quantities, one a row; undefined where none of them has a value. */
export function forestFigure(parts: {
  readonly name: string;
  readonly part: Figure['part'];
  readonly title: string;
  readonly about: string;
  /** Of the axis, before the unit. */
  readonly axis: string;
  readonly zero: 'marked' | 'free';
  readonly effects: readonly ForestEffect[];
  readonly entries: readonly ForestEntry[];
}): Figure | undefined {
  const { name, part, title, about, axis, zero, effects, entries } = parts;
  const rows = entries.flatMap(rowOf);
  const left = rows.filter((row) => !isDrawableRow(row)).length;
  const [first] = entries.flatMap(({ quantity }) =>
    quantity.outcome.available ? [quantity.outcome] : [],
  );
  if (first === undefined) return undefined;
  const unit = ['dimensionless', 'loss'].includes(first.unit) ? '' : `, ${first.unit}`;
  const plot = { rows, effects, axis: `${axis}${unit}`, zero };
  return {
    name,
    part,
    title,
    about: `${about}${notDrawnText(left)}`,
    alternative: `${title}. ${entries.map(inWords).join('; ')}.`,
    spec: forestSpec(plot, 'wide'),
    narrow: forestSpec(plot, 'narrow'),
    data: {
      columns: [
        'panel',
        'row',
        'value',
        'standard error',
        'lower',
        'upper',
        'unit',
        'kind',
        'shown as',
      ],
      rows: entries.map(dataRow),
    },
  };
}

function rowOf({ panel, row, quantity, effect }: ForestEntry): readonly ForestRow[] {
  const { outcome } = quantity;
  if (!outcome.available) return [];
  const { value, interval } = outcome;
  return [
    {
      panel,
      row,
      value,
      ...(interval && { lower: interval.lower, upper: interval.upper }),
      effect: effect.name,
    },
  ];
}

function dataRow({ panel, row, quantity, effect }: ForestEntry) {
  const { outcome } = quantity;
  if (!outcome.available)
    return [panel, row, undefined, undefined, undefined, undefined, '', '', outcome.reason];
  const { value, standardError, interval, unit, kind } = outcome;
  return [
    panel,
    row,
    value,
    standardError,
    interval?.lower,
    interval?.upper,
    unit,
    kind,
    shownAs(quantity, effect),
  ];
}

function inWords({ panel, row, quantity, effect }: ForestEntry): string {
  const { outcome } = quantity;
  const name = [panel, row].filter((part) => part !== '').join(', ');
  if (!outcome.available) return `${name}: not available`;
  const { value, interval } = formatOutcome(outcome, catalogueEntry(quantity.id).signs);
  return `${name}: ${[value, interval].filter(Boolean).join(' ')}, ${shownAs(quantity, effect)}`;
}

function shownAs(quantity: Quantity, effect: ForestEffect): string {
  const [row] = rowOf({ panel: '', row: '', quantity, effect });
  return row !== undefined && isDrawableRow(row) ? effect.name : `${effect.name}, ${NOT_DRAWN}`;
}
