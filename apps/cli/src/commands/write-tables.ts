import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTables, tableCsv, tableJson, type DataTable, type ReportedRun } from '@ggmi/report';
import { fileNames } from './file-names.js';

/** Writes every table of a run as CSV and JSON into `tables`, and gives that folder. */
export function writeTables(folder: string, run: ReportedRun): string {
  return writeTableFiles(folder, runTables(run));
}

/** Writes tables as CSV and JSON into `tables` of a folder, and gives that folder. */
export function writeTableFiles(folder: string, tables: readonly DataTable[]): string {
  const directory = join(folder, 'tables');
  mkdirSync(directory, { recursive: true });
  const names = fileNames(tables.map(({ name }) => name));
  for (const [index, table] of tables.entries()) {
    const file = join(directory, names[index]!);
    writeFileSync(`${file}.csv`, tableCsv(table));
    writeFileSync(`${file}.json`, tableJson(table));
  }
  return directory;
}
