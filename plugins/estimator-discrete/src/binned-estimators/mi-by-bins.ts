import type { EstimateWarning, MIEstimator, PairedInput } from '@ggmi/core';
import { binRows, type BinEdges } from '../binning/bin-rows.js';
import { miByCounts } from '../components/mi-by-counts.js';
import type { ContingencyTable } from '../counting/contingency-table.js';
import { countingEstimate } from '../estimation/counting-estimates.js';
import type { BinnedOptions } from './binned-options.js';

/** From this share of the rows in one symbol on, nearly a constant is left of a variable. */
const FULL_SHARE = 0.9;

/**
 * MI of continuous rows that are binned column by column and counted.
 *
 * I(bin X; bin Y) ≤ I(X;Y) for any fixed bins (data processing), so what is estimated is a lower
 * bound: the information left at the edges that this sample gave. The value may still lie above
 * I(X;Y), by its error and by the bias of the counting estimate.
 */
export function miByBins(
  component: string,
  { options, edges }: { readonly options: BinnedOptions; readonly edges: BinEdges },
): MIEstimator {
  const { bins, counting } = options;
  const alphabets = ({ x, y }: PairedInput) => ({
    alphabetSizeX: bins ** x.columns,
    alphabetSizeY: bins ** y.columns,
  });
  const { estimate, prepareNull } = miByCounts({
    component,
    information: (input) => countingEstimate(counting, alphabets(input)),
    kind: 'lower-bound',
    options,
    symbols: (block, name) => binRows(block, { name, bins, edges }),
    cells: ({ x, y }) => bins ** (x.columns + y.columns),
    warnings: (table) => [...fullSymbol('x', table.x, table), ...fullSymbol('y', table.y, table)],
  });
  // Without a row the edges would be others, so that its values without each row are not offered.
  return { estimate, prepareNull };
}

function fullSymbol(
  name: string,
  counts: Int32Array,
  { rows }: ContingencyTable,
): readonly EstimateWarning[] {
  const fullest = counts.reduce((most, count) => Math.max(most, count), 0);
  if (fullest < FULL_SHARE * rows || counts.length === 1) return [];
  return [
    {
      code: 'UNINFORMATIVE',
      message: `${fullest} of ${rows} rows of ${name} fall into the same bin: nearly a constant is left. Heavy tails want bins of equal frequency.`,
    },
  ];
}
