import type { divergenceCatalog } from '../quantity/divergence-catalog.js';
import { derive, sum, type Value } from '../quantity/value.js';
import type { CompiledChain } from './compile-discrete-chain.js';
import type { DiscreteLaws } from './discrete-laws.js';
import { itemLaws } from './item-laws.js';
import { columnLaw, rowLaw, through, type JointLaw } from './joint-law.js';

/** D_TV(P, Q) = ½ Σ |p − q|, in [0, 1]. */
export function totalVariation(left: Float64Array, right: Float64Array): number {
  let total = 0;
  for (let i = 0; i < left.length; i++) total += Math.abs(left[i]! - right[i]!);
  return total / 2;
}

/** KL(P‖Q) = Σ p ln(p/q) in nats; missing (infinite) where P charges what Q does not. */
export function kullbackLeibler(left: Float64Array, right: Float64Array): Value {
  let total = 0;
  for (let i = 0; i < left.length; i++) {
    const p = left[i]!;
    if (p === 0) continue;
    if (right[i] === 0) {
      return {
        missing: `infinite: item ${i} has probability ${p} in the first law, 0 in the second`,
      };
    }
    total += p * Math.log(p / right[i]!);
  }
  return total;
}

/** The distances between D, D_M and D_gen: with the prompt averaged out, and averaged over prompts. */
export function discreteDivergences(
  chain: CompiledChain,
  laws: DiscreteLaws,
): Readonly<Record<keyof typeof divergenceCatalog, Value>> {
  const { outputItem, syntheticItem } = itemLaws(chain);
  const outputs = through(laws.promptPromptFactor, outputItem);
  const synthetics = through(laws.promptPromptFactor, syntheticItem);
  const task = chain.itemLaw;
  const output = columnLaw(outputs);
  const synthetic = columnLaw(synthetics);
  const prompts = rowLaw(outputs);
  const outputGiven = (prompt: number): Float64Array => conditional(outputs, prompt);
  const syntheticGiven = (prompt: number): Float64Array => conditional(synthetics, prompt);
  return {
    'task-divergence': totalVariation(task, output),
    'generation-divergence': totalVariation(output, synthetic),
    'task-divergence-given-prompt': mean(prompts, (p) => totalVariation(task, outputGiven(p))),
    'generation-divergence-given-prompt': mean(prompts, (p) =>
      totalVariation(outputGiven(p), syntheticGiven(p)),
    ),
    'task-kl': kullbackLeibler(task, output),
    'task-kl-reversed': kullbackLeibler(output, task),
    'generation-kl': kullbackLeibler(output, synthetic),
    'task-kl-given-prompt': mean(prompts, (p) => kullbackLeibler(task, outputGiven(p))),
    'task-kl-reversed-given-prompt': mean(prompts, (p) => kullbackLeibler(outputGiven(p), task)),
    'generation-kl-given-prompt': mean(prompts, (p) =>
      kullbackLeibler(outputGiven(p), syntheticGiven(p)),
    ),
  };
}

function conditional({ columns, values }: JointLaw, row: number): Float64Array {
  const slice = values.subarray(row * columns, (row + 1) * columns);
  const total = slice.reduce((mass, p) => mass + p, 0);
  return slice.map((p) => p / total);
}

/** The mean over rows of positive weight. */
function mean(weights: Float64Array, at: (row: number) => Value): Value {
  const terms: Value[] = [];
  weights.forEach((weight, row) => {
    if (weight > 0) terms.push(derive([at(row)], (value) => weight * value));
  });
  return sum(...terms);
}
