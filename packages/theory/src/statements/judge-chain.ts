import type { DiscreteChain, LossTable } from '../discrete/discrete-chain.js';
import type { LinearGaussianChain } from '../linear-gaussian/linear-gaussian-chain.js';
import type { Readings } from '../quantity/readings.js';
import type { Missing, Value } from '../quantity/value.js';
import { judgeStatements, type Verdicts } from './judge-statements.js';

/** Enumeration rounds by a few 1e-16 per state. */
const ENUMERATION_TOLERANCE = 1e-12;
/** Determinants lose the condition number of the covariances in digits. */
const DETERMINANT_TOLERANCE = 1e-9;

/** The verdicts on a discrete chain, from its readings. */
export function judgeDiscreteChain(chain: DiscreteChain, readings: Readings): Verdicts {
  const { anchorItems, syntheticItems } = chain;
  const lossSpread = lossSpreadOf(chain.loss);
  return judgeStatements(
    { readings, anchorItems, syntheticItems, lossSpread },
    ENUMERATION_TOLERANCE,
  );
}

/** The verdicts on a linear-Gaussian chain: bounds that need C or σ are unavailable. */
export function judgeLinearGaussianChain(chain: LinearGaussianChain, readings: Readings): Verdicts {
  const { anchorItems, syntheticItems } = chain;
  const lossSpread = { missing: 'unbounded loss' };
  return judgeStatements(
    { readings, anchorItems, syntheticItems, lossSpread },
    DETERMINANT_TOLERANCE,
  );
}

/** The interval that the loss of a chain lies in. */
export function lossRangeOf(
  loss: LossTable | undefined,
): { readonly lowest: number; readonly highest: number } | Missing {
  if (loss === undefined) return { missing: 'the chain has no loss table' };
  if (loss.range !== undefined) return { lowest: loss.range[0], highest: loss.range[1] };
  const losses = loss.table.flat();
  return { lowest: Math.min(0, ...losses), highest: Math.max(...losses) };
}

/** C: the length of that interval. */
function lossSpreadOf(loss: LossTable | undefined): Value {
  const range = lossRangeOf(loss);
  return 'missing' in range ? range : range.highest - range.lowest;
}
