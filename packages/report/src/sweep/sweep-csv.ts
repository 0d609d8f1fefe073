import type { PointSummary, Quantity, RunSummary } from '@ggmi/core';

/** A column of the table, and what it takes of a quantity at a point. */
type Column = readonly [header: string, cell: (point: PointSummary, quantity: Quantity) => unknown];

const columns: readonly Column[] = [
  ['section', (_, { section }) => (section.type === 'reading' ? section.reading : section.type)],
  ['id', (_, { id }) => id],
  ['symbol', (_, { symbol }) => symbol],
  ['arm', (_, { arm }) => arm],
  ['versus', (_, { versus }) => versus],
  ['source', (_, { source }) => source],
  ['value', (_, { outcome }) => (outcome.available ? outcome.value : undefined)],
  ['unit', (_, { outcome }) => (outcome.available ? outcome.unit : undefined)],
  ['kind', (_, { outcome }) => (outcome.available ? outcome.kind : undefined)],
  ['standard error', (_, { outcome }) => (outcome.available ? outcome.standardError : undefined)],
  ['lower', (_, { outcome }) => (outcome.available ? outcome.interval?.lower : undefined)],
  ['upper', (_, { outcome }) => (outcome.available ? outcome.interval?.upper : undefined)],
  ['level', (_, { outcome }) => (outcome.available ? outcome.interval?.level : undefined)],
  ['sample size', (_, { outcome }) => (outcome.available ? outcome.sampleSize : undefined)],
  [
    'warnings',
    (_, { outcome }) =>
      outcome.available ? outcome.warnings.map(({ code }) => code).join(' ') : undefined,
  ],
  ['why missing', (_, { outcome }) => (outcome.available ? undefined : outcome.reason)],
];

/**
 * Every number of every point of a sweep as CSV (RFC 4180), one line each, digits in full; undefined
 * for a run without a sweep.
 */
export function sweepCsv({ points }: RunSummary): string | undefined {
  if (points === undefined) return undefined;
  const axes = [...new Set(points.flatMap(({ at }) => Object.keys(at)))];
  const header = ['mode', 'panel', ...axes, ...columns.map(([name]) => name)];
  const lines = points.flatMap((point) =>
    point.quantities.map((quantity) => [
      point.mode,
      point.panel,
      ...axes.map((axis) => point.at[axis]),
      ...columns.map(([, cell]) => cell(point, quantity)),
    ]),
  );
  return [header, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

function field(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
