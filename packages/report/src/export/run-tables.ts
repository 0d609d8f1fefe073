import type { RequestRecord, RunRecord, RunSummary } from '@ggmi/core';
import type { DataTable } from '../document/data-table.js';
import { componentTable, pluginTable } from '../document/record-tables.js';
import type { Figure } from '../figures/chart-spec.js';
import { runFigures } from '../figures/run-figures.js';
import { groupByReading } from '../sections/reading-quantities.js';
import { numbersTable, quantitiesTable } from './numbers-table.js';

/**
 * Every table of a run: all numbers, the same by part of the report, what figures show, and the parts.
 * `figures` are those of the summary, for who has them already.
 */
export function runTables({
  summary,
  record,
  figures = runFigures(summary),
}: {
  readonly summary: RunSummary;
  readonly record: RunRecord;
  readonly figures?: readonly Figure[];
}): readonly DataTable[] {
  const { quantities } = summary;
  const parts = [
    { name: 'held-out', title: 'The comparison as deployed', type: 'deployed' },
    { name: 'data', title: 'Checks of the data', type: 'generators' },
    { name: 'calibration', title: 'Calibration of the strength', type: 'calibration' },
  ].map(({ type, ...part }) =>
    quantitiesTable(
      part,
      quantities.filter(({ section }) => section.type === type),
    ),
  );
  const readings = groupByReading(quantities).map(({ reading, quantities: own }) =>
    quantitiesTable({ name: `reading_${reading}`, title: `Reading ${reading}` }, own),
  );
  const figureTables = figures.map(({ name, title, data }) => ({
    ...data,
    name: `figure_${name}`,
    title,
  }));
  return [
    numbersTable(summary),
    ...[...parts, ...readings].filter(({ rows }) => rows.length > 0),
    ...figureTables,
    ...requestTables(record.requests),
    pluginTable(record),
    componentTable(record),
  ];
}

function requestTables(requests: RequestRecord | undefined): readonly DataTable[] {
  if (requests === undefined) return [];
  return [
    {
      name: 'requests',
      title: 'Requests and cost',
      columns: [
        'server',
        'model',
        'answered',
        'failed',
        'attempts',
        'input tokens',
        'output tokens',
        'uncounted',
        'cost',
        'currency',
      ],
      rows: requests.usage.map((usage) => [
        usage.server,
        usage.model,
        usage.answered,
        usage.failed,
        usage.attempts,
        usage.inputTokens,
        usage.outputTokens,
        usage.uncounted,
        usage.cost?.amount,
        usage.cost?.currency,
      ]),
    },
  ];
}
