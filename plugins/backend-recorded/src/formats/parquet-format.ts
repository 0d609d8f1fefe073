import { fileChunks } from './file-chunks.js';
import { ParquetTable } from './parquet-table.js';
import type { FoundRow, RowFile, RowFormat } from './row-format.js';

/** Rows that are decoded together. */
const WINDOW = 4096;

/** Apache Parquet: the columns that the options name, a window of rows at a time. */
export const parquetFormat: RowFormat = {
  name: 'parquet',
  unit: 'row',
  open: ({ file, fields }): RowFile => {
    const table = ParquetTable.open(file, fields);
    // Whoever awaits it gets the failure; nobody may ever ask.
    table.catch(() => {});
    return {
      async *rows(onBytes) {
        // The format is read out of order: the bytes are shown in a pass of their own.
        for await (const chunk of fileChunks(file, onBytes)) void chunk;
        const opened = await table;
        for (const { start, end } of opened.windows(WINDOW)) {
          const rows = await opened.read(start, end);
          yield rows.map((parsed, i): FoundRow => {
            const row = start + i + 1;
            return { start: row - 1, length: 1, ordinal: row, place: { row }, parse: () => parsed };
          });
        }
      },
      async *reread({ starts }) {
        const opened = await table;
        let position = 0;
        for (const window of opened.windows(WINDOW)) {
          const from = position;
          while (position < starts.length && starts[position]! < window.end) position += 1;
          if (from === position) continue;
          const first = starts[from]!;
          const rows = await opened.read(first, starts[position - 1]! + 1);
          for (let i = from; i < position; i++) {
            yield { position: i, parsed: rows[starts[i]! - first]! };
          }
        }
      },
    };
  },
};
