import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckList } from '../check-list.js';
import { ggmi } from '../ggmi.js';
import { recordedRow } from './recorded-row.js';
import { rowsArguments } from './rows-arguments.js';
import { writeRows } from './write-rows.js';

/** Breaks a file in several ways at once, and one in every other way; each must be told with its place. */
export async function checkFaults(parts: {
  readonly list: CheckList;
  readonly folder: string;
  readonly count: number;
}): Promise<void> {
  const { list, folder, count } = parts;
  const middle = count / 2 + 1;
  const file = join(folder, 'faulty.jsonl');
  const { answer: _, ...withoutAnswer } = recordedRow(middle - 1);
  const broken = Buffer.from(JSON.stringify(recordedRow(10)));
  broken[40] = 0xff;
  const instead = {
    11: broken,
    [middle]: Buffer.from(JSON.stringify(withoutAnswer)),
    [count - 1]: Buffer.from(JSON.stringify(recordedRow(count - 4))),
  };
  await writeRows(file, { format: 'jsonl', count, instead });
  const { exitCode, stderr } = await ggmi(...rowsArguments({ folder, file, format: 'jsonl' }));
  list.check('faulty rows end an evaluation', exitCode !== 0, `exit code ${exitCode}`);
  for (const [sentence, wanted] of [
    ['broken UTF-8 is named with its line', 'faulty.jsonl:11: received bytes that are not UTF-8'],
    ['a missing field is named with its line', `faulty.jsonl:${middle} field 'answer'`],
    ['a duplicate id is named with both lines', `the id of line ${count - 3}, expected an id`],
    ['the way to skip bad rows is named', 'onBadRow: skip'],
  ] as const) {
    const told = stderr.replace(/\s+/gu, ' ');
    list.check(
      sentence,
      told.includes(wanted),
      told.includes(wanted) ? wanted : told.slice(0, 800),
    );
  }
  await checkEmpty(parts);
}

async function checkEmpty({
  list,
  folder,
}: {
  readonly list: CheckList;
  readonly folder: string;
}): Promise<void> {
  const file = join(folder, 'empty.jsonl');
  writeFileSync(file, '');
  const { exitCode, stderr } = await ggmi(...rowsArguments({ folder, file, format: 'jsonl' }));
  const told = stderr.includes('received an empty file');
  list.check('an empty file is told as such', exitCode !== 0 && told, stderr.slice(0, 200).trim());
}
