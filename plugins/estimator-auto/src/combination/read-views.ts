import type { RandomStream } from '@ggmi/core';
import { mean } from '@ggmi/numerics';
import type { CandidateProbe } from '../candidates/candidate-probe.js';
import type { PairedBlocks } from '../preparation/paired-blocks.js';
import { fitReference, type Reference } from '../reference/fit-reference.js';
import { leadingColumns } from '../views/canonical-directions.js';
import { readCalibrated, type CalibratedValue } from './read-calibrated.js';
import type { Reading } from './reading.js';

/** What the most telling directions show, over both halves. */
export interface ViewReading extends Reading {
  /** Sampling error of `rawNats`. */
  readonly rawStandardError: number;
  /** Mean number of pairs of directions that were used. */
  readonly pairs: number;
}

interface HalfReading extends Omit<CalibratedValue, 'standardError' | 'twinNats'> {
  readonly pairs: number;
}

const NOTHING: HalfReading = {
  nats: 0,
  rawNats: 0,
  calibrationNats: 0,
  extrapolationNats: 0,
  pairs: 0,
};

/** A gain below this share is not worth a dimension. */
const NO_GAIN_SHARE = 0.02;

/**
 * Reads both cross-fitted views: as many leading pairs as the candidate sees gain from, calibrated
 * on twins of their own reference law. A half without a kept pair reads 0. `undefined` where the
 * candidate refuses or there are no views. `error` is the candidate's on the whole sample, nats.
 */
export async function readViews(
  probe: CandidateProbe,
  views: readonly (PairedBlocks | undefined)[],
  context: { readonly error: number; readonly random: RandomStream },
): Promise<ViewReading | undefined> {
  const halves: HalfReading[] = [];
  for (const [half, view] of views.entries()) {
    const random = context.random.fork(String(half));
    const reading =
      view === undefined ? NOTHING : await readHalf(probe, view, { ...context, random });
    if (reading === undefined) return undefined;
    halves.push(reading);
  }
  if (halves.length === 0) return undefined;
  const average = (value: (half: HalfReading) => number): number => mean(halves.map(value));
  // Two halves alone know their spread badly: never less than the whole sample's error.
  const error = (value: (half: HalfReading) => number): number =>
    Math.max(context.error, Math.abs(value(halves[0]!) - average(value)));
  return {
    nats: average((half) => half.nats),
    rawNats: average((half) => half.rawNats),
    calibrationNats: average((half) => half.calibrationNats),
    extrapolationNats: average((half) => half.extrapolationNats),
    pairs: average((half) => half.pairs),
    standardError: error((half) => half.nats),
    rawStandardError: error((half) => half.rawNats),
  };
}

async function readHalf(
  probe: CandidateProbe,
  view: PairedBlocks,
  { error, random }: { readonly error: number; readonly random: RandomStream },
): Promise<HalfReading | undefined> {
  const pairs = await tellingPairs(probe, view, { error, random });
  if (pairs === undefined) return undefined;
  const chosen = leadingPairs(view, pairs);
  const reference = fitReference(chosen, random);
  const value = await readCalibrated(probe, chosen, {
    reference,
    confidence: certifiedShare(reference),
    blockRows: Math.floor(chosen.x.rows / 4),
    random,
  });
  return value && { ...value, pairs };
}

/** Of equally telling views the one of fewest dimensions, which is the least biased. */
async function tellingPairs(
  probe: CandidateProbe,
  view: PairedBlocks,
  { error, random }: { readonly error: number; readonly random: RandomStream },
): Promise<number | undefined> {
  const raw: number[] = [];
  for (let pairs = 1; pairs <= view.x.columns; pairs++) {
    const value = await probe.read(leadingPairs(view, pairs), random);
    if (value === undefined) return undefined;
    raw.push(value);
    // Two pairs beyond the best without gain: further ones only cost dimension.
    if (pairs - raw.indexOf(Math.max(...raw)) > 2) break;
  }
  const best = Math.max(...raw);
  const slack = Math.max(1.5 * error, NO_GAIN_SHARE * best);
  return 1 + raw.findIndex((value) => value >= best - slack);
}

/** In [0, 1]: how much of a reference's information its own contrast confirms. */
function certifiedShare({ nats, certifiedNats }: Reference): number {
  return nats <= 0 ? 1 : Math.min(1, Math.max(0, certifiedNats / nats));
}

function leadingPairs({ x, y }: PairedBlocks, pairs: number): PairedBlocks {
  return { x: leadingColumns(x, pairs), y: leadingColumns(y, pairs) };
}
