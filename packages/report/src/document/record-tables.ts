import type { RunRecord } from '@ggmi/core';
import type { DataTable } from './data-table.js';

/** The plugins of a run. */
export function pluginTable({ plugins }: RunRecord): DataTable {
  return {
    name: 'plugins',
    title: 'Plugins',
    columns: ['plugin', 'version', 'contract', 'named in the config as'],
    rows: plugins.map(({ name, version, contract, specifier }) => [
      name,
      version,
      String(contract),
      specifier,
    ]),
  };
}

/** The components of a run as they took part. */
export function componentTable({ components }: RunRecord): DataTable {
  return {
    name: 'components',
    title: 'Components, with their options after defaults',
    columns: ['role', 'component', 'result version', 'fingerprint', 'options'],
    rows: components.map(({ role, id, resultVersion, fingerprint, options }) => [
      role,
      id,
      String(resultVersion),
      fingerprint,
      JSON.stringify(options),
    ]),
  };
}
