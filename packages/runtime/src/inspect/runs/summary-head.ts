import type { RunSummary } from '@ggmi/core';
import { fieldRanges, valueAt } from '../bytes/json-ranges.js';
import type { SummaryHead } from './listed-run.js';

/**
 * Verdict and counts of a summary, without reading its quantities and pictures: a summary may have
 * some megabytes.
 *
 * @throws RangeError or SyntaxError where the bytes are no summary.
 */
export function summaryHead(bytes: Buffer): SummaryHead {
  const { verdict, cells } = headFields(bytes);
  if (!isVerdict(verdict) || !isCount(cells?.planned) || !Array.isArray(cells.failed)) {
    throw new RangeError('verdict or cells are missing');
  }
  return {
    verdict,
    cells: {
      planned: cells.planned,
      succeeded: cells.succeeded,
      failed: cells.failed.length,
    },
  };
}

function headFields(bytes: Buffer): Partial<Pick<RunSummary, 'verdict' | 'cells'>> {
  const fields = fieldRanges(bytes);
  const read = (name: string): unknown => {
    const range = fields.get(name);
    return range === undefined ? undefined : valueAt(bytes, range);
  };
  // Written by writeSummary; what a list shows of it is checked.
  return { verdict: read('verdict'), cells: read('cells') } as Partial<
    Pick<RunSummary, 'verdict' | 'cells'>
  >;
}

function isVerdict(verdict: RunSummary['verdict'] | undefined): verdict is RunSummary['verdict'] {
  if (verdict?.available === true) {
    const { sentence, winner = '' } = verdict;
    return typeof sentence === 'string' && typeof winner === 'string';
  }
  return verdict?.available === false && typeof verdict.reason === 'string';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number';
}
