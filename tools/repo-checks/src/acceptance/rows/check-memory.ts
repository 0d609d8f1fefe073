import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckList } from '../check-list.js';
import { rowsArguments } from './rows-arguments.js';
import { runMeasured } from '../run-measured.js';
import { writeRows, type RowsFormat } from './write-rows.js';

const LIMIT_MEGABYTES = 600;
const formats: readonly RowsFormat[] = ['jsonl', 'json', 'csv', 'parquet'];

/** Evaluates on `count` rows in every format; the peak is of the whole process with one worker. */
export async function checkMemory({
  list,
  folder,
  count,
}: {
  readonly list: CheckList;
  readonly folder: string;
  readonly count: number;
}): Promise<void> {
  await writeRows(join(folder, 'held-out.jsonl'), { format: 'jsonl', count: 40 });
  for (const format of formats) {
    const file = join(folder, `rows.${format}`);
    await writeRows(file, { format, count });
    const megabytes = (statSync(file).size / 2 ** 20).toFixed(0);
    const started = performance.now();
    const run = await runMeasured(...rowsArguments({ folder, file, format }));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    rmSync(file);
    list.check(
      `an evaluation on ${count} rows of ${format} ends with exit code 0`,
      run.exitCode === 0,
      run.exitCode === 0 ? `${megabytes} MB of file, ${seconds} s` : run.stderr.slice(-800),
    );
    list.check(
      `its peak memory is under ${LIMIT_MEGABYTES} MB`,
      run.exitCode === 0 && run.peakMegabytes < LIMIT_MEGABYTES,
      `${run.peakMegabytes.toFixed(0)} MB`,
    );
  }
}
