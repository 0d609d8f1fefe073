import type { RandomStream } from '@ggmi/core';
import { sampleWithoutReplacement, selectRows, type DenseMatrix } from '@ggmi/numerics';
import { bandwidthOf } from '../bandwidth/bandwidth.js';
import { randomFourierFeatures, type FeatureMap } from '../sums/feature-map.js';
import { pairOfFeatures, type KernelPair } from '../sums/kernel-pair.js';
import type { GaussianOptions } from './gaussian-kernel-of.js';

/** How the kernels are approximated. */
export interface RandomFeatureOptions extends GaussianOptions {
  /** D per block, even: cosine and sine of D/2 frequencies. */
  readonly features: number;
  /** The median is taken over at most so many rows, drawn without replacement. */
  readonly bandwidthRows: number;
}

/**
 * Gaussian kernels of both blocks by random Fourier features, for N too large for N² pairs.
 *
 * Σ k l is right on average over the frequencies, with a relative spread of 1 to 2.5 times
 * 1/√D (the most at independence). Source: Rahimi & Recht 2007, NIPS; for HSIC Zhang, Filippi, Gretton & Sejdinovic 2018,
 * Stat. Comput. 28, 113. Cost N D², memory D² beside the data. Throws as `bandwidthOf` does.
 */
export function randomFeaturePair(
  blocks: { readonly x: DenseMatrix; readonly y: DenseMatrix },
  { random, ...options }: RandomFeatureOptions & { readonly random: RandomStream },
): { readonly pair: KernelPair; readonly diagnostics: Readonly<Record<string, number>> } {
  const x = featuresOf(blocks.x, { ...options, name: 'x', random: random.fork('features/x') });
  const y = featuresOf(blocks.y, { ...options, name: 'y', random: random.fork('features/y') });
  return {
    pair: pairOfFeatures(x.map, y.map),
    diagnostics: { bandwidthX: x.sigma, bandwidthY: y.sigma },
  };
}

function featuresOf(
  block: DenseMatrix,
  options: RandomFeatureOptions & { readonly name: string; readonly random: RandomStream },
): { readonly map: FeatureMap; readonly sigma: number } {
  const { features, bandwidth, bandwidthMultiple = 1, bandwidthRows, name, random } = options;
  const some =
    block.rows <= bandwidthRows
      ? block
      : selectRows(
          block,
          sampleWithoutReplacement(block.rows, bandwidthRows, random.fork('bandwidth')),
        );
  const sigma = bandwidthMultiple * bandwidthOf(some, { rule: bandwidth, name });
  return { map: randomFourierFeatures(block, { sigma, features, random }), sigma };
}
