import type { RunRecord } from '@ggmi/core';
import type { DataTable, DataValue } from '../../document/data-table.js';
import { componentTable, pluginTable } from '../../document/record-tables.js';
import { reproduceCommand } from '../../document/reproduce-command.js';
import { folded } from '../blocks/folded.js';
import { dataTableNode } from '../blocks/data-table-node.js';
import { element, type HtmlElement } from '../markup/html-node.js';

/** Where the numbers come from: enough to have them again. `cells` says how many there are, in words. */
export function provenanceNodes({
  record,
  cells,
}: {
  readonly record: RunRecord;
  readonly cells: string;
}): readonly HtmlElement[] {
  const { config } = record;
  return [
    element('h3', {}, ['Reproduce this run']),
    element('p', { class: 'small faint' }, [
      `Equal plans give equal bytes. In the folder of ${config.file}, or where you save the config below under that name beside its data, run:`,
    ]),
    element(
      'pre',
      { class: 'copy', 'aria-label': 'Command that reproduces the run', tabindex: 0 },
      [reproduceCommand(record)],
    ),
    element('h3', {}, ['Facts']),
    element('dl', { class: 'facts' }, facts(record, cells)),
    element('h3', {}, ['Parts']),
    dataTableNode(pluginTable(record)),
    componentsNode(record),
    textNode(`Config as written (${config.file})`, config.asWritten),
    textNode('Config as resolved', JSON.stringify(config.resolved, null, 2)),
  ];
}

function facts(record: RunRecord, cells: string): readonly HtmlElement[] {
  const { platform } = record;
  const { gitRevision, gitDirty } = platform;
  const revision =
    gitRevision === undefined
      ? undefined
      : `${gitRevision}${gitDirty === true ? ', with changes that were not committed' : ''}`;
  const all: readonly (readonly [string, string | undefined])[] = [
    ['Run', record.name],
    ['Seed', String(record.seed)],
    ['Digest of the plan', record.planDigest],
    ['Status', record.status],
    ['Begun', record.startedAt],
    ['Ended', record.endedAt],
    ['Cells', cells],
    ['Platform', `Node ${platform.node}, ${platform.os}, ${platform.architecture}`],
    ['Revision of the config', revision],
    [
      'Overrides',
      record.config.overrides.length === 0 ? 'none' : record.config.overrides.join(', '),
    ],
  ];
  return all.flatMap(([name, value]) =>
    value === undefined ? [] : [element('dt', {}, [name]), element('dd', {}, [value])],
  );
}

function componentsNode(record: RunRecord): HtmlElement {
  const table = componentTable(record);
  return folded(`${table.title}: ${table.rows.length}`, [dataTableNode(shortened(table))]);
}

/** Options may hold tables of numbers; the resolved config below has them whole. */
const LONGEST = 300;

function shortened(whole: DataTable): DataTable {
  const { rows, ...table } = withoutEmptyColumns(whole);
  const cut = (value: DataValue): DataValue =>
    typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  return { ...table, rows: rows.map((row) => row.map(cut)) };
}

/** Fingerprints, for example, are of data alone. */
function withoutEmptyColumns({ columns, rows, ...table }: DataTable): DataTable {
  const isFilled = (_: unknown, index: number): boolean =>
    rows.some((row) => row[index] !== undefined);
  return {
    ...table,
    columns: columns.filter(isFilled),
    rows: rows.map((row) => row.filter(isFilled)),
  };
}

function textNode(title: string, text: string): HtmlElement {
  return folded(title, [
    element('pre', { tabindex: 0, 'aria-label': title }, [element('code', {}, [text])]),
  ]);
}
