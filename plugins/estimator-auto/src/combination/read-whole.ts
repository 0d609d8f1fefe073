import type { RandomStream } from '@ggmi/core';
import type { CandidateProbe } from '../candidates/candidate-probe.js';
import { visibleShare } from '../candidates/visible-share.js';
import type { PairedBlocks } from '../preparation/paired-blocks.js';
import type { Reference } from '../reference/fit-reference.js';
import { readCalibrated } from './read-calibrated.js';
import type { Reading } from './reading.js';

/** A form-free candidate's reading of the whole sample. */
export interface WholeReading extends Reading {
  readonly name: string;
  /** Its mean value on the reference's twins, nats. */
  readonly twinNats: number;
  /** The share of known information that it sees: the twins', or a control's where they hold none. */
  readonly visibleShare: number;
}

/** Standard errors from which on the reference holds information to speak of. */
const CLEAR = 4;
const MOST_BLOCKS = 8;
const FEWEST_BLOCK_ROWS = 50;

/** Reads the sample, whose rows are in random order. `undefined` where the candidate refuses. */
export async function readWhole(
  probe: CandidateProbe,
  sample: PairedBlocks,
  { reference, random }: { readonly reference: Reference; readonly random: RandomStream },
): Promise<WholeReading | undefined> {
  const { rows } = sample.x;
  const blocks = Math.max(1, Math.min(MOST_BLOCKS, Math.floor(rows / FEWEST_BLOCK_ROWS)));
  const value = await readCalibrated(probe, sample, {
    reference,
    confidence: 1,
    blockRows: Math.floor(rows / blocks),
    random,
  });
  if (value === undefined) return undefined;
  const standardError = value.standardError ?? reference.deviation / Math.sqrt(rows);
  const telling = reference.nats >= CLEAR * standardError;
  const share = telling
    ? value.twinNats / reference.nats
    : await visibleShare(probe, sample, random.fork('control'));
  return { ...value, name: probe.name, standardError, visibleShare: share ?? 0 };
}
