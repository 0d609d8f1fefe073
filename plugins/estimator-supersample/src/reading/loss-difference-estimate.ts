import type { JsonObject, LossPairsInput, MIEstimate } from '@ggmi/core';
import { mean } from '@ggmi/numerics';
import { separateAtoms, type SeparatedAtoms } from '../atoms/separate-atoms.js';
import { signedDifferences } from '../atoms/signed-differences.js';
import { isInterpolating } from './is-interpolating.js';
import { lossDifferences } from './loss-differences.js';
import { membershipAccuracy } from './membership-accuracy.js';
import { pooledEstimate } from './pooled-estimate.js';

/** One form of ld-CMI: how it reads the pairs that are not counted. */
export interface LossDifferenceForm {
  readonly kind: 'estimate' | 'lower-bound';
  readonly options: JsonObject;
  readonly read: (
    runs: readonly Float64Array[],
    atoms: SeparatedAtoms,
  ) => {
    readonly byRun: readonly number[];
    readonly diagnostics?: Readonly<Record<string, number>>;
  };
}

/** I(Δ;U) pooled over the pairs of all runs, with what the loss differences say beside it. */
export function lossDifferenceEstimate(
  input: LossPairsInput,
  { kind, options, read }: LossDifferenceForm,
): MIEstimate {
  const differences = lossDifferences(input);
  const atoms = separateAtoms(signedDifferences(differences));
  const { byRun, diagnostics = {} } = read(differences, atoms);
  const pooled = differences.flatMap((run) => [...run]);
  return pooledEstimate(input, {
    byRun,
    kind,
    options,
    diagnostics: {
      membershipAccuracy: membershipAccuracy(pooled),
      shareOfZeros: shareWhere(pooled, (difference) => difference === 0),
      shareOfAtoms: shareWhere(
        atoms.counted.flatMap((flags) => [...flags]),
        (flag) => flag === 1,
      ),
      atoms: atoms.atoms,
      ...(isInterpolating(input)
        ? { interpolatingGap: (input.lossBound * mean(byRun)) / Math.LN2 }
        : {}),
      ...diagnostics,
    },
  });
}

function shareWhere(values: readonly number[], holds: (value: number) => boolean): number {
  return values.filter(holds).length / values.length;
}
