import type { RandomStream } from '@ggmi/core';
import { mean, studentTQuantile, variance } from '@ggmi/numerics';
import type { CandidateProbe } from '../candidates/candidate-probe.js';
import { pairsAt, type PairedBlocks } from '../preparation/paired-blocks.js';

/** A candidate's values on disjoint blocks of rows. */
export interface BlockReading {
  /** Mean value at the size of a block, nats. */
  readonly meanNats: number;
  /**
   * Deviation over √blocks, the standard error of a value at the whole size, widened by the t quantile
   * of so few blocks, so that normal quantiles of it hold; nats.
   */
  readonly standardError: number;
}

/**
 * Reads disjoint blocks of `size` rows, taken as they stand. `undefined` for fewer than three blocks,
 * and where the candidate refuses one.
 */
export async function readBlocks(
  probe: CandidateProbe,
  sample: PairedBlocks,
  { size, random }: { readonly size: number; readonly random: RandomStream },
): Promise<BlockReading | undefined> {
  const blocks = Math.floor(sample.x.rows / size);
  if (blocks < 3) return undefined;
  const values: number[] = [];
  for (let block = 0; block < blocks; block++) {
    const rows = Array.from({ length: size }, (_, row) => block * size + row);
    const value = await probe.read(pairsAt(sample, rows), random);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return {
    meanNats: mean(values),
    standardError: widening(blocks) * Math.sqrt(variance(values, { divisor: 'n-1' }) / blocks),
  };
}

/** t over normal quantile at 95 %. */
function widening(blocks: number): number {
  return studentTQuantile(0.95, blocks - 1) / studentTQuantile(0.95, Infinity);
}
