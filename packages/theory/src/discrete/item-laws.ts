import type { CompiledChain } from './compile-discrete-chain.js';
import type { JointLaw } from './joint-law.js';

/** The laws of one raw and one curated item given e_p. */
export function itemLaws(chain: CompiledChain): {
  readonly outputItem: JointLaw;
  readonly syntheticItem: JointLaw;
} {
  const { rows, columns: factors, values } = chain.generatorFactor;
  const { items } = chain;
  const noises = chain.curationFactor.length;
  const outputItem = new Float64Array(rows * items);
  const syntheticItem = new Float64Array(rows * items);
  for (let e = 0; e < rows; e++) {
    for (let z = 0; z < factors; z++) {
      const raw = chain.outputItem[e * factors + z]!;
      const p = values[e * factors + z]!;
      outputItem[e * items + raw]! += p;
      for (let x = 0; x < noises; x++) {
        const curated = chain.curatedItem[raw * noises + x]!;
        syntheticItem[e * items + curated]! += p * chain.curationFactor[x]!;
      }
    }
  }
  return {
    outputItem: { rows, columns: items, values: outputItem },
    syntheticItem: { rows, columns: items, values: syntheticItem },
  };
}
