import type { RandomStream } from '@ggmi/numerics';
import type { BoundReport } from '../bounds/calculate-bounds.js';
import { discreteQuantities } from '../discrete/discrete-quantities.js';
import { estimateGaussianTotalVariation } from '../linear-gaussian/estimate-gaussian-total-variation.js';
import { linearGaussianQuantities } from '../linear-gaussian/linear-gaussian-quantities.js';
import type { Quantity } from '../quantity/quantity.js';
import { readingsOf, type Readings } from '../quantity/readings.js';
import type { Missing } from '../quantity/value.js';
import { judgeDiscreteChain, judgeLinearGaussianChain } from '../statements/judge-chain.js';
import type { Verdicts } from '../statements/judge-statements.js';
import { discreteBounds } from './chain-bounds.js';
import {
  parseChainDocument,
  type DiscreteDocument,
  type LinearGaussianDocument,
} from './chain-document.js';

/** What theory says about one chain. */
export interface ChainEvaluation {
  /** Every quantity, in the order of the catalog. */
  readonly quantities: readonly Quantity[];
  /** Which statements hold here, by how much, and what is put in their place. */
  readonly verdicts: Verdicts;
  /** The itemised bounds with the gain that knows m and n, which belongs beside every GGMI. */
  readonly bounds: BoundReport | Missing;
}

/** What an evaluation may spend time on. */
export interface EvaluationOptions {
  /** Draws for the total variation distances of a linear-Gaussian chain; without it they are left out. */
  readonly totalVariation?: { readonly samples: number; readonly random: RandomStream };
}

/**
 * Every quantity of a chain, the verdict on every statement and the bounds, from the value of a
 * chain file.
 *
 * Throws MalformedChainError (`CHAIN_MALFORMED`) with every problem of the value.
 */
export function evaluateChain(value: unknown, options: EvaluationOptions = {}): ChainEvaluation {
  const document = parseChainDocument(value);
  return document.kind === 'discrete'
    ? evaluateDiscrete(document)
    : evaluateLinearGaussian(document, options);
}

function evaluateDiscrete({ kind: _kind, ...chain }: DiscreteDocument): ChainEvaluation {
  const quantities = discreteQuantities(chain);
  const readings = readingsOf(quantities);
  return {
    quantities,
    verdicts: judgeDiscreteChain(chain, readings),
    bounds: discreteBounds(chain, readings),
  };
}

function evaluateLinearGaussian(
  { kind: _kind, ...chain }: LinearGaussianDocument,
  { totalVariation }: EvaluationOptions,
): ChainEvaluation {
  const exact = linearGaussianQuantities(chain);
  const estimated =
    totalVariation === undefined ? [] : estimateGaussianTotalVariation(chain, totalVariation);
  return {
    quantities: [...exact, ...estimated],
    verdicts: judgeLinearGaussianChain(chain, judgedReadings([...exact, ...estimated])),
    bounds: { missing: 'unbounded loss' },
  };
}

/** Statements are judged on exact numbers alone: an estimate can break an equality by chance. */
function judgedReadings(quantities: readonly Quantity[]): Readings {
  const estimates = quantities.filter(({ kind }) => kind === 'estimate');
  const missing = estimates.map(({ id, symbol }) => [
    id,
    { missing: `${symbol} is an estimate here, and statements are judged on exact numbers` },
  ]);
  return { ...readingsOf(quantities), ...Object.fromEntries(missing) };
}
