import type { DiscreteChain } from '@ggmi/theory';
import type { DeclaredLaws } from './declared-laws.js';

/**
 * The discrete chain that these laws compose to; undefined where one is of another family, and for
 * a prompt that is the mean of several symbols, which is none.
 */
export function discreteChainOf(laws: DeclaredLaws): DiscreteChain | undefined {
  const { source, generator, anchorTrainer, syntheticTrainer } = laws;
  if (source.family !== 'categorical') return undefined;
  if (generator.family !== 'discrete') return undefined;
  if (anchorTrainer.family !== 'discrete') return undefined;
  if (syntheticTrainer.family !== 'discrete') return undefined;
  const { anchorItems, syntheticItems } = laws;
  if (laws.promptStatistic === 'mean' && anchorItems > 1) return undefined;
  const { promptFactor, modelFactor, noise, output, curation } = generator.tables;
  const { table, bound } = syntheticTrainer.loss;
  return {
    itemLaw: source.probabilities,
    anchorItems,
    syntheticItems,
    prompt: 'reversible',
    promptFactor,
    generatorFactor: modelFactor,
    curationFactor: noise,
    output,
    curation,
    syntheticTrainer: syntheticTrainer.table,
    anchorTrainer: anchorTrainer.table,
    loss: { table, range: [0, bound] },
  };
}
