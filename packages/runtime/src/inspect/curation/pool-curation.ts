import { readCuration } from '../../cells/curate-examples-cell.js';
import type { JsonObject } from '@ggmi/core';
import { curationEnds } from './curation-ends.js';
import type { StoredPayloads } from '../payloads/stored-payloads.js';
import type { PoolCurator } from '../pools/example-pool.js';
import type { CuratorCount, CuratorReason, ExampleOutcome } from './example-outcome.js';

/** What the curators of a pool did, without their examples. */
export interface PoolCuration {
  readonly counts: readonly CuratorCount[];
  outcomeOf(id: string): ExampleOutcome;
}

type Notes = readonly { readonly reason: string; readonly ids: readonly string[] }[];

interface CuratorResult {
  readonly curator: string;
  readonly received: number;
  readonly drops: Notes;
  readonly flags: Notes;
}

/**
 * Reads what curators dropped and flagged. Every item ends in one drop or is kept, so whatever no
 * curator names was kept: the examples that are left need not be read.
 *
 * @param reasonMissing Why a cell has no payload, in words.
 */
export function poolCuration(
  curators: readonly PoolCurator[],
  from: {
    readonly payloads: StoredPayloads;
    readonly reasonMissing: (cell: string) => string;
  },
): PoolCuration {
  const read = curators.map(({ name, cell }) => {
    try {
      return curatorResult(name, cell, from.payloads);
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
      const problem =
        from.payloads.store.place(cell) === undefined
          ? from.reasonMissing(cell)
          : `its result is damaged: ${error.message}`;
      return { curator: name, problem };
    }
  });
  const results = read.flatMap((each) => ('problem' in each ? [] : [each]));
  const missing = read.find((each) => 'problem' in each);
  const drops = new Map<string, CuratorReason>();
  const flags = new Map<string, CuratorReason[]>();
  for (const { curator, ...noted } of results) {
    forEachId(noted.drops, (id, reason) => drops.set(id, { curator, reason }));
    forEachId(noted.flags, (id, reason) => {
      const known = flags.get(id);
      if (known === undefined) flags.set(id, [{ curator, reason }]);
      else known.push({ curator, reason });
    });
  }
  return {
    counts: read.map(countsOf),
    outcomeOf: (id) => {
      const dropped = drops.get(id);
      if (dropped !== undefined) return { type: 'dropped', ...dropped };
      if (missing !== undefined) {
        return { type: 'unknown', curator: missing.curator, reason: missing.problem };
      }
      return { type: 'kept', flags: flags.get(id) ?? [] };
    },
  };
}

/** @throws RangeError or SyntaxError where the payload is missing or damaged. */
function curatorResult(curator: string, cell: string, payloads: StoredPayloads): CuratorResult {
  const read = (name: string): unknown => payloads.field(cell, name);
  const fields = curationEnds(payloads, cell) ?? {
    received: read('received'),
    drops: read('drops'),
    flags: read('flags'),
  };
  // Parsed from JSON, each of them.
  const { received, drops, flags } = readCuration(fields as JsonObject);
  return { curator, received, drops, flags };
}

function countsOf(
  result: CuratorResult | { readonly curator: string; readonly problem: string },
): CuratorCount {
  if ('problem' in result) return { ...result, drops: [], flags: [] };
  const { curator, received } = result;
  const [drops, flags] = [result.drops, result.flags].map((notes) =>
    notes.map(({ reason, ids }) => ({ reason, count: ids.length })),
  );
  const dropped = drops!.reduce((sum, { count }) => sum + count, 0);
  return { curator, received, kept: received - dropped, drops: drops!, flags: flags! };
}

function forEachId(notes: Notes, note: (id: string, reason: string) => void): void {
  for (const { reason, ids } of notes) ids.forEach((id) => note(id, reason));
}
