import type { RandomStream } from '@ggmi/core';
import { mean } from '@ggmi/numerics';
import type { CandidateProbe } from '../candidates/candidate-probe.js';
import type { PairedBlocks } from '../preparation/paired-blocks.js';
import { drawTwin } from '../reference/draw-twin.js';
import type { Reference } from '../reference/fit-reference.js';
import { readBlocks } from './read-blocks.js';
import { shrinkDeparture } from './shrink-departure.js';

/** A candidate's value with the bias taken off that twins and growth show. */
export interface CalibratedValue {
  /** raw + calibration + extrapolation. */
  readonly nats: number;
  readonly rawNats: number;
  /** Mean value on the twins, whose information is the reference's, nats. */
  readonly twinNats: number;
  /** (reference − twins) · `confidence`, nats. */
  readonly calibrationNats: number;
  /** What growth with the sample size beyond the twin's foretells, nats. */
  readonly extrapolationNats: number;
  /** Sampling error of `nats`; undefined where there are too few rows for blocks. */
  readonly standardError: number | undefined;
}

/** Averaged, so that the yardstick adds little error of its own. */
const TWINS = 3;
const ERROR_OF_TWINS = Math.sqrt(1 + 1 / TWINS);

/**
 * Reads a sample, and twins of it whose information is known.
 *
 * A control variate: exact in the mean where the reference holds, and the candidate's own value
 * where the candidate is unbiased, whatever the law. What remains is a bias that falls as the
 * sample grows faster than the twin's: growth from blocks of `blockRows` to the whole, less the
 * twin's own and beyond noise, is continued as if the bias fell as 1/√N.
 */
export async function readCalibrated(
  probe: CandidateProbe,
  sample: PairedBlocks,
  yardstick: {
    readonly reference: Reference;
    /** In [0, 1]: how far the reference is to be believed. */
    readonly confidence: number;
    readonly blockRows: number;
    readonly random: RandomStream;
  },
): Promise<CalibratedValue | undefined> {
  const { reference, random, blockRows } = yardstick;
  const rawNats = await probe.read(sample, random);
  if (rawNats === undefined) return undefined;
  const twins = await readTwins(probe, sample, yardstick);
  if (twins === undefined) return undefined;
  const blocks = await readBlocks(probe, sample, { size: blockRows, random });
  const calibrationNats = yardstick.confidence * (reference.nats - twins.nats);
  const extrapolationNats =
    blocks === undefined
      ? 0
      : continued(rawNats - blocks.meanNats - twins.growthNats, {
          ratio: sample.x.rows / blockRows,
          error: blocks.standardError,
        });
  return {
    nats: rawNats + calibrationNats + extrapolationNats,
    rawNats,
    twinNats: twins.nats,
    calibrationNats,
    extrapolationNats,
    standardError: blocks && ERROR_OF_TWINS * blocks.standardError,
  };
}

/**
 * What of a growth over `ratio` times the rows is still to come, where the bias falls as 1/√N; none
 * of what noise explains. Growth is a difference, of the sample and of a twin: four errors alike.
 */
function continued(
  growth: number,
  { ratio, error }: { readonly ratio: number; readonly error: number },
): number {
  return Math.max(0, shrinkDeparture(growth, 2 * error)) / (Math.sqrt(ratio) - 1);
}

/** Mean value over the twins, and the growth that the first of them shows. */
async function readTwins(
  probe: CandidateProbe,
  sample: PairedBlocks,
  yardstick: {
    readonly reference: Reference;
    readonly blockRows: number;
    readonly random: RandomStream;
  },
): Promise<{ readonly nats: number; readonly growthNats: number } | undefined> {
  const { random, reference, blockRows } = yardstick;
  const values: number[] = [];
  let growthNats = 0;
  for (let place = 0; place < TWINS; place++) {
    const twin = drawTwin(reference.copula, sample, random.fork(`twin ${place}`));
    const value = await probe.read(twin, random);
    if (value === undefined) return undefined;
    values.push(value);
    if (place > 0) continue;
    const blocks = await readBlocks(probe, twin, { size: blockRows, random });
    growthNats = blocks === undefined ? 0 : value - blocks.meanNats;
  }
  return { nats: mean(values), growthNats };
}
