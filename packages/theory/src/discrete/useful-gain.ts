import type { Value } from '../quantity/value.js';
import type { CompiledChain } from './compile-discrete-chain.js';
import type { DiscreteChain, ProbabilityRows } from './discrete-chain.js';
import type { DiscreteLaws } from './discrete-laws.js';
import { entropyOf, mergeRows, rowLaw, type JointLaw } from './joint-law.js';

/** The diversity H(S_gen|S_anchor) split by a target: about it, and off it. */
export interface UsefulGain {
  /** I(S_gen;Y|S_anchor). */
  readonly useful: Value;
  /** H(S_gen|S_anchor,Y). */
  readonly offTask: Value;
}

/** The split given the target's law P(Y|S_anchor, e_M); missing where the chain has no target. */
export function usefulGain(
  compiled: CompiledChain,
  laws: DiscreteLaws,
  target: DiscreteChain['target'],
): UsefulGain {
  if (target === undefined) {
    const missing: Value = { missing: 'no target Y is part of this chain' };
    return { useful: missing, offTask: missing };
  }
  const joint = anchorSyntheticTarget(compiled, laws, target);
  const dataSets = compiled.syntheticTrainer.rows;
  const anchors = compiled.anchorLaw.length;
  const all = entropyOf(joint.values);
  const anchorSynthetic = entropyOf(rowLaw(joint));
  const toAnchor = Int32Array.from({ length: joint.rows }, (_, row) => Math.floor(row / dataSets));
  const anchorTarget = entropyOf(mergeRows(joint, toAnchor, anchors).values);
  return {
    useful: anchorSynthetic + anchorTarget - all - entropyOf(compiled.anchorLaw),
    offTask: all - anchorTarget,
  };
}

/** The joint law with one row per (S_anchor, S_gen) and one column per target. */
function anchorSyntheticTarget(
  chain: CompiledChain,
  laws: DiscreteLaws,
  target: readonly ProbabilityRows[],
): JointLaw {
  const dataSets = chain.syntheticTrainer.rows;
  const columns = target[0]![0]!.length;
  const { columns: promptFactors, values: anchorFactor, rows: anchors } = laws.anchorPromptFactor;
  const { columns: factors, values: factorLaw } = chain.generatorFactors;
  const noises = chain.curationFactors.length;
  const values = new Float64Array(anchors * dataSets * columns);
  for (let cell = 0; cell < anchorFactor.length * factors * noises; cell++) {
    const x = cell % noises;
    const z = Math.floor(cell / noises) % factors;
    const pair = Math.floor(cell / (noises * factors));
    const e = pair % promptFactors;
    const anchor = Math.floor(pair / promptFactors);
    const p = anchorFactor[pair]! * factorLaw[e * factors + z]! * chain.curationFactors[x]!;
    const synthetic = chain.curated[chain.output[e * factors + z]! * noises + x]!;
    target[anchor]![z]!.forEach((q, y) => {
      values[(anchor * dataSets + synthetic) * columns + y]! += p * q;
    });
  }
  return { rows: anchors * dataSets, columns, values };
}
