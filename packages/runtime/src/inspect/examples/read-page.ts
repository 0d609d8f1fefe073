import { lossOrders } from '../losses/loss-order.js';
import type { ReadLosses } from './background-losses.js';
import type { ExamplePage, PageOrder, PageRequest } from './example-page.js';
import type { Places, PoolReader } from './pool-reader.js';

/** Reads the rows of a page, and their losses where those are read. */
export function readPage(reader: PoolReader, request: PageRequest, read: ReadLosses): ExamplePage {
  const { offset, limit, outcome, search = '' } = request;
  if (outcome === 'failed') return failedPage(reader, { offset, limit });
  const drawn = reader.places(outcome, search);
  const { places, sorted } = inOrder(drawn, { size: reader.size(), sort: request.sort, read });
  const count = Math.max(0, Math.min(limit, places.count - offset));
  const wanted = Array.from({ length: count }, (_, row) => places.at(offset + row));
  const head = { offset, matching: places.count, total: reader.size(), ...(sorted && { sorted }) };
  const rows = wanted.map((place) => reader.row(place));
  const { losses } = read;
  if (!losses.isRead()) {
    return {
      ...head,
      rows: rows.map((row) => ({ ...row, losses: [] })),
      losses: { state: 'being-read' },
      orders: [],
    };
  }
  const table = losses.table(wanted);
  const { columns } = table;
  return {
    ...head,
    rows: rows.map((row, index) => ({ ...row, losses: table.rows[index]! })),
    losses: { state: 'read', columns, notes: losses.notes() },
    orders: lossOrders(columns),
  };
}

/** Some places of a pool in the order that is wanted, where there is such a one. */
function inOrder(
  drawn: Places,
  by: {
    readonly size: number;
    readonly sort: PageRequest['sort'];
    readonly read: ReadLosses;
  },
): { readonly places: Places; readonly sorted?: PageOrder } {
  const { size, sort, read } = by;
  if (sort === undefined || !read.losses.isRead()) return { places: drawn };
  const { key, direction } = sort;
  const order = lossOrders(read.losses.table([]).columns).find((each) => each.key === key);
  if (order === undefined) return { places: drawn };
  const { places, known } = read.sorted({ order, direction, count: size });
  const isDrawn = new Uint8Array(size);
  for (let index = 0; index < drawn.count; index++) isDrawn[drawn.at(index)] = 1;
  const wanted = places.filter((place) => isDrawn[place] === 1);
  const missing = places.subarray(known).filter((place) => isDrawn[place] === 1).length;
  return {
    places: { count: wanted.length, at: (index) => wanted[index]! },
    sorted: { order, direction, missing },
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
    orders: [],
  };
}
