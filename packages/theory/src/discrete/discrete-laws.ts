import type { CompiledChain } from './compile-discrete-chain.js';
import { columnLaw, mergeRows, through, withOutput, type JointLaw } from './joint-law.js';

/** The joint laws of a discrete chain that its informations and losses are read from. */
export interface DiscreteLaws {
  /** (S_anchor, e_p). */
  readonly anchorPromptFactor: JointLaw;
  /** (p, e_p). */
  readonly promptPromptFactor: JointLaw;
  /** The law of e_p. */
  readonly promptFactor: Float64Array;
  /** M given e_p. */
  readonly outputChannel: JointLaw;
  /** S_gen given e_p. */
  readonly syntheticChannel: JointLaw;
  /** (e_p, e_M). */
  readonly factors: JointLaw;
  /** ((e_p, e_M, ε), W): one row per triple of causes. */
  readonly causesWeights: JointLaw;
  /** (S_gen, W). */
  readonly syntheticWeights: JointLaw;
  /** (S_anchor, W'). */
  readonly anchorWeights: JointLaw;
}

/** Enumerates every state of the causes once, and composes the rest from pairwise laws. */
export function discreteLaws(chain: CompiledChain): DiscreteLaws {
  const anchorPromptFactor = anchorAndPromptFactor(chain);
  const promptFactor = columnLaw(anchorPromptFactor);
  const factors = withOutput(promptFactor, chain.generatorFactors);
  const { outputChannel, syntheticChannel } = itemChannels(chain);
  const synthetic = columnLaw(withOutput(promptFactor, syntheticChannel));
  return {
    anchorPromptFactor,
    promptPromptFactor: mergeRows(anchorPromptFactor, chain.prompt, chain.promptFactor.rows),
    promptFactor,
    outputChannel,
    syntheticChannel,
    factors,
    causesWeights: causesAndWeights(chain, factors),
    syntheticWeights: withOutput(synthetic, chain.syntheticTrainer),
    anchorWeights: withOutput(chain.anchorLaw, chain.anchorTrainer),
  };
}

function anchorAndPromptFactor(chain: CompiledChain): JointLaw {
  const columns = chain.promptFactor.columns;
  const rows = chain.anchorLaw.length;
  const values = new Float64Array(rows * columns);
  for (let anchor = 0; anchor < rows; anchor++) {
    const row = chain.prompt[anchor]! * columns;
    for (let e = 0; e < columns; e++) {
      values[anchor * columns + e] = chain.anchorLaw[anchor]! * chain.promptFactor.values[row + e]!;
    }
  }
  return { rows, columns, values };
}

/** The laws of M and of S_gen given e_p: the sums over the generator's factor and the noise. */
function itemChannels(chain: CompiledChain): {
  readonly outputChannel: JointLaw;
  readonly syntheticChannel: JointLaw;
} {
  const { rows, columns: factors, values: factorLaw } = chain.generatorFactors;
  const dataSets = chain.syntheticTrainer.rows;
  const noises = chain.curationFactors.length;
  const output = new Float64Array(rows * dataSets);
  for (let e = 0; e < rows; e++) {
    for (let z = 0; z < factors; z++) {
      output[e * dataSets + chain.output[e * factors + z]!]! += factorLaw[e * factors + z]!;
    }
  }
  const curation = new Float64Array(dataSets * dataSets);
  for (let raw = 0; raw < dataSets; raw++) {
    for (let x = 0; x < noises; x++) {
      curation[raw * dataSets + chain.curated[raw * noises + x]!]! += chain.curationFactors[x]!;
    }
  }
  const outputChannel = { rows, columns: dataSets, values: output };
  const curationChannel = { rows: dataSets, columns: dataSets, values: curation };
  return { outputChannel, syntheticChannel: through(outputChannel, curationChannel) };
}

function causesAndWeights(chain: CompiledChain, factors: JointLaw): JointLaw {
  const noises = chain.curationFactors.length;
  const weights = chain.syntheticTrainer.columns;
  const rows = factors.values.length * noises;
  const values = new Float64Array(rows * weights);
  for (let pair = 0; pair < factors.values.length; pair++) {
    for (let x = 0; x < noises; x++) {
      const p = factors.values[pair]! * chain.curationFactors[x]!;
      if (p === 0) continue;
      const trained = chain.curated[chain.output[pair]! * noises + x]! * weights;
      const row = (pair * noises + x) * weights;
      for (let w = 0; w < weights; w++) {
        values[row + w] = p * chain.syntheticTrainer.values[trained + w]!;
      }
    }
  }
  return { rows, columns: weights, values };
}
