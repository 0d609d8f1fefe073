import type { EstimateWarning, LossPairsInput, MIEstimate } from '@ggmi/core';
import { separateAtoms } from '../atoms/separate-atoms.js';
import { signedPairs } from '../atoms/signed-pairs.js';
import { orderInformation } from '../logistic/order-information.js';
import type { MemberPairs } from '../pairs/member-pairs.js';
import { orderFeatures } from '../pairs/order-features.js';
import { lossDifferences } from './loss-differences.js';
import { pooledEstimate } from './pooled-estimate.js';

/** Fitting costs 1/(2N) nats for each weight; beyond this the cost is worth a word. */
const LARGEST_COST = 0.01;

/**
 * I(members;U) pooled over the pairs of all runs: how far the order of a pair (held back, trained)
 * can be told from what is known of its members, by a cross-fitted logistic classifier.
 */
export function memberOrderEstimate(
  input: LossPairsInput,
  members: (input: LossPairsInput) => readonly MemberPairs[],
): MIEstimate {
  lossDifferences(input);
  const runs = members(input);
  const atoms = separateAtoms(signedPairs(runs));
  const features = orderFeatures(runs);
  const { columns } = features[0]!;
  const pairs = features.reduce((sum, run) => sum + run.rows, 0);
  const counted = atoms.counted.reduce((sum, flags) => sum + flags.filter(Boolean).length, 0);
  const estimate = pooledEstimate(input, {
    byRun: orderInformation(features, atoms),
    kind: 'lower-bound',
    options: {},
    diagnostics: { features: columns, shareOfAtoms: counted / pairs, atoms: atoms.atoms },
  });
  return { ...estimate, warnings: [...estimate.warnings, ...costWarning(columns, pairs)] };
}

function costWarning(features: number, pairs: number): EstimateWarning[] {
  const cost = features / (2 * pairs);
  if (cost <= LARGEST_COST) return [];
  return [
    {
      code: 'FEW_POINTS_FOR_DIMENSION',
      message: `Fitting ${features} features to ${pairs} pairs lowers the reading by about ${cost.toFixed(3)} nats. Use more runs or pairs, or a reading of losses alone.`,
    },
  ];
}
