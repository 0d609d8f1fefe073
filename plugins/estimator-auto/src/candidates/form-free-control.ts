import type { RandomStream } from '@ggmi/core';
import { denseMatrix, permutation } from '@ggmi/numerics';
import { pairsAt, scored, type PairedBlocks } from '../preparation/paired-blocks.js';
import type { CandidateProbe } from './candidate-probe.js';

const ROWS = 400;
const HALF_WIDTH = 0.25;
/** I(|X|;Y) of X's modulus on (0, 1) and Y = |X| plus noise on ±ε: ε − ln 2ε, see below. */
const CONTROL_NATS = HALF_WIDTH - Math.log(2 * HALF_WIDTH);
/** A candidate that sees half of the control is no prisoner of one form. */
const LEAST_SHARE = 0.5;

/** What the controls say of a candidate. */
export type Standing = 'form-free' | 'bound-to-a-form' | 'sees-what-is-not' | 'refuses';

/**
 * Asks a candidate two questions whose answers are known.
 *
 * A positive control: Y = |X| + noise with X uniform on (−1, 1), noise uniform on ±ε, which no rank
 * correlation and no common scale shows; its information is that of the additive channel,
 * ε − ln 2ε (Czyż et al., NeurIPS 2023). A candidate bound to the Gaussian or a similar form reads
 * about 0. A negative control: the sample with its pairing broken, whose information is 0; a
 * candidate that reads more than `tolerance` there misjudges these very margins.
 */
export async function standingOf(
  probe: CandidateProbe,
  sample: PairedBlocks,
  { tolerance, random }: { readonly tolerance: number; readonly random: RandomStream },
): Promise<Standing> {
  const folded = await probe.read(foldedChannel(random.fork('folded')), random);
  const broken = await probe.read(brokenPairs(sample, random.fork('broken')), random);
  if (folded === undefined || broken === undefined) return 'refuses';
  if (Math.abs(broken) > tolerance) return 'sees-what-is-not';
  return folded >= LEAST_SHARE * CONTROL_NATS ? 'form-free' : 'bound-to-a-form';
}

function foldedChannel(random: RandomStream): PairedBlocks {
  const x = denseMatrix(ROWS, 1);
  const y = denseMatrix(ROWS, 1);
  for (let row = 0; row < ROWS; row++) {
    x.values[row] = 2 * random.uniform() - 1;
    y.values[row] = Math.abs(x.values[row]!) + HALF_WIDTH * (2 * random.uniform() - 1);
  }
  return scored({ x, y });
}

/** At most 1,000 rows of X beside other rows of Y. */
function brokenPairs(sample: PairedBlocks, random: RandomStream): PairedBlocks {
  const order = permutation(sample.x.rows, random).slice(0, 1_000);
  const moved = order.map((_, at) => order[(at + 1) % order.length]!);
  return { x: pairsAt(sample, order).x, y: pairsAt(sample, moved).y };
}
