import type { MatrixRows } from '@ggmi/core';
import type { LinearGaussianChain } from '@ggmi/theory';
import type { DeclaredLaws } from './declared-laws.js';

/** The linear-Gaussian chain that these laws compose to; undefined where one is of another family. */
export function linearGaussianChainOf(laws: DeclaredLaws): LinearGaussianChain | undefined {
  const { source, generator, anchorTrainer, syntheticTrainer } = laws;
  if (source.family !== 'gaussian') return undefined;
  if (generator.family !== 'linear-gaussian') return undefined;
  if (anchorTrainer.family !== 'linear-gaussian') return undefined;
  if (syntheticTrainer.family !== 'linear-gaussian') return undefined;
  const { anchorItems, syntheticItems } = laws;
  const columns = source.covariance.length;
  const promptMap =
    laws.promptStatistic === 'flatten'
      ? scaledBlocks(anchorItems * columns, 1, 1)
      : scaledBlocks(columns, anchorItems, 1 / anchorItems);
  return {
    itemCovariance: source.covariance,
    anchorItems,
    promptMap,
    generatorMap: generator.map,
    generatorNoise: generator.outputNoise,
    curationNoise: generator.curationNoise,
    syntheticItems,
    anchorTrainer: { map: anchorTrainer.map, noise: anchorTrainer.noise },
    syntheticTrainer: { map: syntheticTrainer.map, noise: syntheticTrainer.noise },
  };
}

/** The matrix scale · [I I … I] with `blocks` identity blocks of the given size. */
function scaledBlocks(size: number, blocks: number, scale: number): MatrixRows {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size * blocks }, (__, column) => (column % size === row ? scale : 0)),
  );
}
