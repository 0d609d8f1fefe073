import { stat } from 'node:fs/promises';
import { DataFileInvalidError, type TextExample } from '@ggmi/core';
import type { RowFormat } from '../formats/row-format.js';
import { readExample } from '../reading/read-example.js';
import type { RecordingOptions } from '../recording-options.js';
import { defaultId } from './default-id.js';
import type { Recording } from './recording.js';
import type { RowIndex } from './row-index.js';
import type { RowSurvey } from './row-survey.js';
import type { SurveyedFile } from './surveyed-file.js';

interface Source {
  readonly files: readonly SurveyedFile[];
  readonly format: RowFormat;
  readonly options: RecordingOptions;
}

interface StoredExample {
  readonly index: number;
  readonly example: TextExample;
}

/** The examples that a survey found: from memory where it kept them, else read again from the files. */
export function storedExamples(
  { index, ids, prompts, kept }: Pick<RowSurvey, 'index' | 'ids' | 'prompts' | 'kept'>,
  source: Source,
): Pick<Recording, 'answersOf' | 'read'> {
  return {
    answersOf(promptId) {
      if (prompts !== undefined) return prompts.rowsOf(promptId);
      const number = ids.find(promptId);
      return Uint32Array.from(number === -1 ? [] : [number]);
    },
    read: (numbers) =>
      kept === undefined ? fromFiles(index, numbers, source) : fromMemory(kept, numbers),
  };
}

async function* fromMemory(
  kept: readonly TextExample[],
  numbers: Uint32Array,
): AsyncGenerator<StoredExample> {
  for (const [position, number] of numbers.entries()) {
    yield { index: position, example: kept[number]! };
  }
}

async function* fromFiles(
  index: RowIndex,
  numbers: Uint32Array,
  source: Source,
): AsyncGenerator<StoredExample> {
  const order = Uint32Array.from(numbers.keys()).sort((a, b) => numbers[a]! - numbers[b]!);
  let from = 0;
  while (from < order.length) {
    const { file } = index.at(numbers[order[from]!]!);
    let to = from;
    while (to < order.length && index.at(numbers[order[to]!]!).file === file) to += 1;
    yield* fromFile(index, { numbers, order: order.subarray(from, to), file, source });
    from = to;
  }
}

async function* fromFile(
  index: RowIndex,
  wanted: {
    readonly numbers: Uint32Array;
    /** Indices into `numbers`, whose rows stand in this file, ascending by row. */
    readonly order: Uint32Array;
    readonly file: number;
    readonly source: Source;
  },
): AsyncGenerator<StoredExample> {
  const { numbers, order, file, source } = wanted;
  const { options, format, files } = source;
  const surveyed = files[file]!;
  await requireUnchanged(surveyed);
  const starts = Float64Array.from(order, (each) => index.at(numbers[each]!).start);
  const lengths = Uint32Array.from(order, (each) => index.at(numbers[each]!).length);
  for await (const { position, parsed } of surveyed.rows.reread({ starts, lengths })) {
    const each = order[position]!;
    const { ordinal } = index.at(numbers[each]!);
    const id = defaultId(format.unit, { ordinal, file, files: files.length });
    const read = 'row' in parsed ? readExample(parsed.row, { options, defaultId: id }) : undefined;
    if (read === undefined || 'faults' in read) throw changed(surveyed.file);
    yield { index: each, example: read.example };
  }
}

async function requireUnchanged({ file, stamp }: SurveyedFile): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.size === stamp.size && found.mtimeMs === stamp.modifiedMs) return;
  throw changed(file);
}

function changed(file: string): DataFileInvalidError {
  return new DataFileInvalidError({
    file,
    received: 'other bytes than at the start of the run',
    expected: 'a file that stays as it is while it is used',
    next: 'Run again, and leave the file alone until the run has ended.',
  });
}
