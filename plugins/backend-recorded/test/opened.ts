import { DataFileInvalidError, type TextExample } from '@ggmi/core';
import { csvFormat } from '../src/formats/csv-format.js';
import { jsonFormat } from '../src/formats/json-format.js';
import { jsonlFormat } from '../src/formats/jsonl-format.js';
import { parquetFormat } from '../src/formats/parquet-format.js';
import type { RowFormat } from '../src/formats/row-format.js';
import { openRecording } from '../src/recording/open-recording.js';
import type { Recording } from '../src/recording/recording.js';
import { recordingOptions } from '../src/recording-options.js';

export const formats = {
  jsonl: jsonlFormat,
  json: jsonFormat({}),
  csv: csvFormat({ delimiter: ',' }),
  parquet: parquetFormat,
} as const;

/** Opens files with the given options beside `file`; with `keptCharacters: 0` it keeps no example. */
export function opened(
  files: string | readonly string[],
  rest: object,
  { format = jsonlFormat, ...kept }: { format?: RowFormat; keptCharacters?: number } = {},
): Promise<Recording> {
  const options = recordingOptions.parse({ file: 'data', ...rest });
  return openRecording([files].flat(), { format, options, ...kept });
}

/** All examples of a recording, in its order. */
export async function examplesOf(recording: Recording): Promise<readonly TextExample[]> {
  const examples: TextExample[] = [];
  const all = Uint32Array.from({ length: recording.size }, (_, number) => number);
  for await (const { index, example } of recording.read(all)) examples[index] = example;
  return examples;
}

/** The DATA_FILE_INVALID that opening ends in. */
export async function refusalOf(opening: Promise<unknown>): Promise<DataFileInvalidError> {
  const error: unknown = await opening.catch((cause: unknown) => cause);
  if (!DataFileInvalidError.is(error)) throw new Error('The file was accepted.', { cause: error });
  return error;
}
