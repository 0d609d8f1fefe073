import type {
  ComparedQuantity,
  JsonValue,
  QuantityOutcome,
  RunComparison,
  SettingComparison,
} from '@ggmi/core';
import type { DataTable, DataValue } from '../document/data-table.js';

/** A comparison as tables for programs: inputs, data, and every number, nothing cut. */
export function comparisonTables({ others }: RunComparison): readonly DataTable[] {
  const rowsOf = (
    rows: (other: RunComparison['others'][number]) => readonly (readonly DataValue[])[],
  ): readonly (readonly DataValue[])[] =>
    others.flatMap((other) => rows(other).map((row) => [other.run.label, ...row]));
  return [
    {
      name: 'inputs',
      title: 'What differs in the inputs',
      columns: ['run', 'part', 'path', 'reference', 'this run', 'effect'],
      rows: rowsOf(({ inputs }) =>
        inputs.differences.map(({ part, path, here, there, effect }) => [
          part,
          path,
          plain(here),
          plain(there),
          effect,
        ]),
      ),
    },
    {
      name: 'data',
      title: 'Data of both runs, by their digests',
      columns: [
        'run',
        'data',
        'state',
        'draws of the reference',
        'draws of this run',
        'reason',
        'items of the reference',
        'items of this run',
        'items in common',
      ],
      rows: rowsOf(({ inputs }) =>
        inputs.data.map(({ data, state, draws, reason, items }) => [
          data,
          state,
          draws.here,
          draws.there,
          reason,
          items?.here,
          items?.there,
          items?.common,
        ]),
      ),
    },
    {
      name: 'differences',
      title: 'Every number of both runs and its difference',
      columns: ['run', ...settingColumns, ...numberColumns],
      rows: rowsOf(({ settings }) => settings.flatMap(rowsOfSetting)),
    },
  ];
}

const settingColumns = ['mode', 'panel', 'at'] as const;

const numberColumns = [
  'section',
  'id',
  'arm',
  'versus',
  'source',
  'reference',
  'this run',
  'difference',
  'unit',
  'kind',
  'standard error',
  'lower',
  'upper',
  'level',
  'taken',
  'why missing',
] as const;

function rowsOfSetting(setting: SettingComparison): readonly (readonly DataValue[])[] {
  const { mode, panel, at, heldOut, numbers } = setting;
  const place = [mode, panel, at && JSON.stringify(at)];
  return [...heldOut.quantities, ...numbers].map((compared) => [...place, ...numberRow(compared)]);
}

function numberRow(compared: ComparedQuantity): readonly DataValue[] {
  const { section, id, arm, versus, source, here, there, difference, pairing } = compared;
  const taken = difference.available ? difference : undefined;
  return [
    section.type === 'reading' ? section.reading : section.type,
    id,
    arm,
    versus,
    source,
    valueOf(here),
    valueOf(there),
    taken?.value,
    taken?.unit,
    taken?.kind,
    taken?.standardError,
    taken?.interval?.lower,
    taken?.interval?.upper,
    taken?.interval?.level,
    pairing,
    difference.available ? undefined : difference.reason,
  ];
}

function valueOf(outcome: QuantityOutcome): number | undefined {
  return outcome.available ? outcome.value : undefined;
}

function plain(value: JsonValue | undefined): DataValue {
  if (value === undefined || typeof value === 'string') return value;
  return JSON.stringify(value);
}
