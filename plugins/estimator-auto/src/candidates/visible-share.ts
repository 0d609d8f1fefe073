import type { RandomStream } from '@ggmi/core';
import { identity, type StudentCopula } from '@ggmi/numerics';
import type { PairedBlocks } from '../preparation/paired-blocks.js';
import { drawTwin } from '../reference/draw-twin.js';
import type { CandidateProbe } from './candidate-probe.js';

/** Correlation of the one pair of the control; half a nat. */
const CORRELATION = 0.8;
const CONTROL_NATS = -0.5 * Math.log(1 - CORRELATION ** 2);

/**
 * The share of half a nat that a candidate sees in a sample of this shape and these margins, where
 * one pair of columns holds all of it. `undefined` where the candidate refuses.
 */
export async function visibleShare(
  probe: CandidateProbe,
  sample: PairedBlocks,
  random: RandomStream,
): Promise<number | undefined> {
  const copula = onePair(sample.x.columns, sample.y.columns);
  const value = await probe.read(drawTwin(copula, sample, random), random);
  return value === undefined ? undefined : value / CONTROL_NATS;
}

function onePair(dimensionsX: number, dimensionsY: number): StudentCopula {
  const size = dimensionsX + dimensionsY;
  const correlation = identity(size);
  correlation.values[dimensionsX] = CORRELATION;
  correlation.values[dimensionsX * size] = CORRELATION;
  return { correlation, degreesOfFreedom: Infinity };
}
