import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeConformance } from '@ggmi/conformance/vitest';
import type { Prompt } from '@ggmi/core';
import { afterAll } from 'vitest';
import backendRecorded from '../src/index.js';
import { parquetBytes } from './formats/parquet-file.js';
import { jsonLines } from './recording-file.js';

const rows = Array.from({ length: 6 }, (_, row) => ({
  item: `row-${row}`,
  asked: `question-${row % 2}`,
  prompt: `What is ${row} plus ${row % 2}?`,
  response: `It is ${row + (row % 2)}.`,
}));

const folder = mkdtempSync(join(tmpdir(), 'ggmi-recorded-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cells = rows.map((row) => Object.values(row).join(','));
const files = {
  jsonl: jsonLines(rows),
  json: JSON.stringify(rows),
  csv: [Object.keys(rows[0]!).join(','), ...cells].join('\n'),
  parquet: parquetBytes(rows),
};

/** Three answers were recorded to each of two questions, and none to a third. */
const asking = (id: string): Prompt => ({
  kind: 'text',
  id,
  text: id,
  demonstrations: [],
  answer: { kind: 'response', prompt: id },
});

const settings = Object.entries(files).map(([format, content]) => {
  writeFileSync(join(folder, `rows.${format}`), content);
  return [
    format,
    {
      options: {
        file: `rows.${format}`,
        fields: { id: 'item', prompt: 'prompt', response: 'response', promptId: 'asked' },
      },
      provisions: { baseDirectory: folder },
      fixtures: {
        generator: {
          prompts: [{ kind: 'none', id: 'pool' }, asking('question-0'), asking('question-1')],
          draws: 3,
          failingPrompts: [asking('question-2')],
        },
      },
    },
  ] as const;
});

describeConformance(backendRecorded, {
  packageFolder: new URL('..', import.meta.url),
  components: Object.fromEntries(settings),
});
