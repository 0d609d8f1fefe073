import type { PointSummary, Quantity, RunSummary } from '@ggmi/core';
import type { DataTable, DataValue } from '../document/data-table.js';

/** A column of the table, and what it takes of a quantity. */
type Column = readonly [header: string, cell: (quantity: Quantity) => DataValue];

const columns: readonly Column[] = [
  ['section', ({ section }) => (section.type === 'reading' ? section.reading : section.type)],
  ['id', ({ id }) => id],
  ['symbol', ({ symbol }) => symbol],
  ['arm', ({ arm }) => arm],
  ['versus', ({ versus }) => versus],
  ['source', ({ source }) => source],
  ['value', ({ outcome }) => (outcome.available ? outcome.value : undefined)],
  ['unit', ({ outcome }) => (outcome.available ? outcome.unit : undefined)],
  ['kind', ({ outcome }) => (outcome.available ? outcome.kind : undefined)],
  ['standard error', ({ outcome }) => (outcome.available ? outcome.standardError : undefined)],
  ['lower', ({ outcome }) => (outcome.available ? outcome.interval?.lower : undefined)],
  ['upper', ({ outcome }) => (outcome.available ? outcome.interval?.upper : undefined)],
  ['level', ({ outcome }) => (outcome.available ? outcome.interval?.level : undefined)],
  ['sample size', ({ outcome }) => (outcome.available ? outcome.sampleSize : undefined)],
  [
    'warnings',
    ({ outcome }) =>
      outcome.available ? outcome.warnings.map(({ code }) => code).join(' ') : undefined,
  ],
  ['why missing', ({ outcome }) => (outcome.available ? undefined : outcome.reason)],
];

const headers = columns.map(([header]) => header);

/** Some quantities, a row each, with all that belongs to them. */
export function quantitiesTable(
  { name, title }: Pick<DataTable, 'name' | 'title'>,
  quantities: readonly Quantity[],
): DataTable {
  return { name, title, columns: headers, rows: quantities.map(rowOf) };
}

/** Every number of a run; of a sweep with the point that it belongs to. */
export function numbersTable({ quantities, points }: RunSummary): DataTable {
  const name = 'numbers';
  const title = 'Every number of the run';
  if (points === undefined) return quantitiesTable({ name, title }, quantities);
  const axes = [...new Set(points.flatMap(({ at }) => Object.keys(at)))];
  return {
    name,
    title,
    columns: ['mode', 'panel', ...axes, ...headers],
    rows: points.flatMap((point) => pointRows(point, axes)),
  };
}

function pointRows(
  { mode, panel, at, quantities }: PointSummary,
  axes: readonly string[],
): readonly (readonly DataValue[])[] {
  const place = [mode, panel, ...axes.map((axis) => at[axis])];
  return quantities.map((quantity) => [...place, ...rowOf(quantity)]);
}

function rowOf(quantity: Quantity): readonly DataValue[] {
  return columns.map(([, cell]) => cell(quantity));
}
