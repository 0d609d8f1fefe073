import type { ReadLosses } from './background-losses.js';
import type { ExamplePage, PageRequest } from './example-page.js';
import type { PoolReader } from './pool-reader.js';

/** Reads the rows of a page, and their losses where those are read. */
export function readPage(
  reader: PoolReader,
  request: PageRequest,
  { losses }: ReadLosses,
): ExamplePage {
  const { offset, limit, outcome, search = '' } = request;
  if (outcome === 'failed') return failedPage(reader, { offset, limit });
  const places = reader.places(outcome, search);
  const count = Math.max(0, Math.min(limit, places.count - offset));
  const wanted = Array.from({ length: count }, (_, row) => places.at(offset + row));
  const head = { offset, matching: places.count, total: reader.size() };
  const rows = wanted.map((place) => reader.row(place));
  if (!losses.isRead()) {
    return {
      ...head,
      rows: rows.map((row) => ({ ...row, losses: [] })),
      losses: { state: 'being-read' },
    };
  }
  const table = losses.table(wanted);
  return {
    ...head,
    rows: rows.map((row, index) => ({ ...row, losses: table.rows[index]! })),
    losses: { state: 'read', columns: table.columns, notes: losses.notes() },
  };
}

/** Failed draws are not searched: they have no text but their reason. */
function failedPage(
  reader: PoolReader,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): ExamplePage {
  const total = reader.failures().length;
  const count = Math.max(0, Math.min(limit, total - offset));
  return {
    offset,
    matching: total,
    total,
    rows: Array.from({ length: count }, (_, row) => reader.failedRow(offset + row)),
    losses: { state: 'read', columns: [], notes: [] },
  };
}
