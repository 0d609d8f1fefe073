import type { Example } from '@ggmi/core';
import type { WithheldLogProbabilities } from '../../cells/examples-payload.js';
import type { PlannedCell } from '../../record/plan-file.js';
import { findExample } from '../payloads/find-example.js';
import type { StoredPayloads } from '../payloads/stored-payloads.js';
import { lastCell, type ExamplePool } from '../pools/example-pool.js';
import type { ReadLosses } from './background-losses.js';
import { drawOfExample, logProbabilityOf } from './draw-of-example.js';
import type { ExampleDetail } from './example-detail.js';
import type { PoolReader } from './pool-reader.js';
import { promptOfExample } from './prompt-of-example.js';
import { relatedExamples } from './related-examples.js';

/** Reads one example with its prompt, and with what its curators made of it. */
export function exampleDetail(
  place: number,
  from: {
    readonly reader: PoolReader;
    readonly draw: PlannedCell;
    readonly payloads: StoredPayloads;
    readonly losses: ReadLosses;
    readonly pools: readonly ExamplePool[];
  },
): ExampleDetail {
  const { reader, draw, payloads } = from;
  const { address } = draw;
  const row = reader.row(place);
  const { id } = row.example;
  const drawn = drawOfExample(payloads, { address, id, place });
  const logProbability = logProbabilityOf(payloads, {
    address,
    draw: drawn.draw,
    promptId: drawn.prompt?.id,
  });
  const { losses } = from.losses;
  const table = losses.isRead() ? losses.table([place]) : undefined;
  const edited = row.outcome.type === 'kept' ? editedExample(row.example, from) : undefined;
  // Written by drawExamplesCell.
  const withheld = payloads.field(address, 'logProbabilitiesWithheld') as
    readonly WithheldLogProbabilities[] | undefined;
  return {
    ...row,
    losses: table?.rows[0] ?? [],
    pageLosses:
      table === undefined
        ? { state: 'being-read' }
        : { state: 'read', columns: table.columns, notes: losses.notes() },
    ...(edited && { edited }),
    related: relatedExamples(reader.pool, {
      id: drawn.prompt?.id ?? id,
      told: drawn.prompt || reader.pool.source.type === 'anchors' ? 'by-id' : 'by-text',
      prompt: row.example.kind === 'text' ? row.example.prompt : '',
      pools: from.pools,
      payloads,
    }),
    ...(drawn.prompt && { prompt: promptOfExample(drawn.prompt, from) }),
    ...(logProbability !== undefined && { logProbability }),
    logProbabilitiesWithheld: withheld ?? [],
  };
}

/** As it left the last curator, where that is another one. */
function editedExample(
  drawn: Example,
  {
    reader: { pool },
    payloads,
  }: { readonly reader: PoolReader; readonly payloads: StoredPayloads },
): Example | undefined {
  const last = lastCell(pool);
  if (last === pool.draw) return undefined;
  const left = findExample(payloads, { address: last, id: drawn.id });
  return JSON.stringify(left) === JSON.stringify(drawn) ? undefined : left;
}
