import { joinColumns, type DenseMatrix } from '@ggmi/numerics';
import { densityFactor, type DensityBandwidth } from '../density/density-bandwidth.js';
import { logDensities, type DensityEvaluation } from '../density/log-densities.js';
import { whiten } from '../density/whiten.js';

/** How densities are estimated. */
export interface KdeOptions {
  readonly bandwidth: DensityBandwidth;
  readonly evaluation: DensityEvaluation;
}

/** The mean of ln p̂ over the rows, with what belongs to it. */
export interface MeanLogDensity {
  /** Nats: minus a (cross-)entropy. */
  readonly nats: number;
  /** h: the kernel's deviation in units of the data's. */
  readonly factor: number;
  readonly converged: boolean;
}

/**
 * Mutual information by kernel densities: ⟨ln p̂(x,y) − ln p̂(x) − ln p̂(y)⟩ over the rows, in nats.
 *
 * Total correlation for more than two blocks. Each density has a Gaussian kernel shaped like the
 * covariance of its data, with a factor h of its own.
 * Source: Moon, Rajagopalan & Lall 1995, Phys. Rev. E 52, 2318; leave-one-out: Hall & Morton 1993.
 * Assumptions: independent draws of smooth densities; continuous data.
 * Bias: `resubstitution` upward, the more the higher the dimension (every row supports itself);
 * `leave-one-out` of either sign, mostly downward at strong dependence by the smoothing. Never clamped.
 * Cost: N²/2 kernel values per density, 18 times that when cross-validated. O(N d) memory.
 *
 * The blocks are taken as they are; linear maps within a block change nothing. `names` stand for them
 * in messages. RangeError on unequal rows, DATA_INVALID on linearly dependent columns.
 */
export function estimateKdeMi(
  blocks: readonly DenseMatrix[],
  { names, ...options }: KdeOptions & { readonly names: readonly string[] },
): number {
  const separate = blocks.map((block, b) =>
    meanLogDensity(block, { ...options, name: names[b] ?? `block ${b}` }),
  );
  const all = blocks.reduce((left, right) => joinColumns(left, right));
  const joint = meanLogDensity(all, { ...options, name: 'all blocks together' });
  return separate.reduce((sum, { nats }) => sum - nats, joint.nats);
}

/** The mean log-density of one block at its own rows. */
export function meanLogDensity(
  block: DenseMatrix,
  { name, bandwidth, evaluation }: KdeOptions & { readonly name: string },
): MeanLogDensity {
  const whitened = whiten(block, name);
  const { factor, converged } = densityFactor(whitened, bandwidth);
  const logs = logDensities(whitened, { factor, evaluation });
  const nats = logs.reduce((sum, each) => sum + each, 0) / logs.length;
  return { nats, factor, converged };
}
