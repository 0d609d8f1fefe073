import { join } from 'node:path';
import type { RowsFormat } from './write-rows.js';

const config = 'tools/repo-checks/acceptance/rows.yaml';

/** The command line of an evaluation on a file of recorded rows. */
export function rowsArguments({
  folder,
  file,
  format,
}: {
  readonly folder: string;
  readonly file: string;
  readonly format: RowsFormat;
}): readonly string[] {
  const settings = ['anchors', 'generators.large'].flatMap((role) => [
    `${role}.use="@ggmi/backend-recorded/${format}"`,
    `${role}.options.file=${file}`,
  ]);
  const heldOut = `heldOut.options.file=${join(folder, 'held-out.jsonl')}`;
  const overrides = [...settings, heldOut].flatMap((setting) => ['--set', setting]);
  return ['run', config, '--out', join(folder, 'runs'), '--workers', '1', ...overrides];
}
