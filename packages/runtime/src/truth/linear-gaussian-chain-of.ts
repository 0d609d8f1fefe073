import type { GeneratorLaw, MatrixRows, PostTrainer, SourceLaw, TrainerLaw } from '@ggmi/core';
import type { LinearGaussianChain } from '@ggmi/theory';
import type { PlanContext } from '../readings/plan-context.js';

/**
 * The linear-Gaussian chain that a generator's arm is, composed from the laws that source, prompt,
 * generator and trainer declare. Undefined where one of them has another law, or does not know it.
 */
export async function linearGaussianChainOf(
  generator: string,
  context: PlanContext,
): Promise<LinearGaussianChain | undefined> {
  const { config } = context;
  const anchorItems = config.anchors.count;
  const syntheticItems = config.generators[generator]?.count;
  if (anchorItems === undefined || syntheticItems === undefined) return undefined;
  if (config.prompt.kind !== 'vector') return undefined;
  const source = await generatorLaw(context, 'anchors', 0);
  if (source?.family !== 'gaussian') return undefined;
  const columns = source.covariance.length;
  const flat = anchorItems * columns;
  const promptMap =
    config.prompt.statistic === 'flatten'
      ? scaledBlocks(flat, 1, 1)
      : scaledBlocks(columns, anchorItems, 1 / anchorItems);
  const law = await generatorLaw(context, `generators.${generator}`, promptMap.length);
  if (law?.family !== 'linear-gaussian') return undefined;
  const anchorTrainer = await trainerLaw(context, { items: anchorItems, columns });
  const syntheticTrainer = await trainerLaw(context, { items: syntheticItems, columns });
  if (anchorTrainer?.family !== 'linear-gaussian') return undefined;
  if (syntheticTrainer?.family !== 'linear-gaussian') return undefined;
  return {
    itemCovariance: source.covariance,
    anchorItems,
    promptMap,
    generatorMap: law.map,
    generatorNoise: law.outputNoise,
    curationNoise: law.curationNoise,
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

async function generatorLaw(
  context: PlanContext,
  role: string,
  promptLength: number,
): Promise<SourceLaw | GeneratorLaw | undefined> {
  if (context.host.component(role).capabilities['law'] !== true) return undefined;
  const instance = await context.host.instance('generator', role);
  return instance.law?.({ promptLength });
}

async function trainerLaw(
  context: PlanContext,
  shape: { readonly items: number; readonly columns: number },
): Promise<TrainerLaw | undefined> {
  if (context.host.component('trainer').capabilities['law'] !== true) return undefined;
  const trainer: PostTrainer = await context.host.instanceWith(
    'post-trainer',
    'trainer',
    context.trainerOverrides,
  );
  return trainer.law?.(shape);
}
