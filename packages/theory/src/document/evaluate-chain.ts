import { discreteQuantities } from '../discrete/discrete-quantities.js';
import { linearGaussianQuantities } from '../linear-gaussian/linear-gaussian-quantities.js';
import type { Quantity } from '../quantity/quantity.js';
import { readingsOf } from '../quantity/readings.js';
import { judgeDiscreteChain, judgeLinearGaussianChain } from '../statements/judge-chain.js';
import type { Verdicts } from '../statements/judge-statements.js';
import { parseChainDocument } from './chain-document.js';

/** What theory says about one chain: every quantity, and which statements hold there. */
export interface ChainEvaluation {
  readonly quantities: readonly Quantity[];
  readonly verdicts: Verdicts;
}

/**
 * Every quantity of a chain and the verdict on every statement, from the value of a chain file.
 *
 * Throws MalformedChainError (`CHAIN_MALFORMED`) with every problem of the value.
 */
export function evaluateChain(value: unknown): ChainEvaluation {
  const document = parseChainDocument(value);
  if (document.kind === 'discrete') {
    const { kind: _kind, ...chain } = document;
    const quantities = discreteQuantities(chain);
    return { quantities, verdicts: judgeDiscreteChain(chain, readingsOf(quantities)) };
  }
  const { kind: _kind, ...chain } = document;
  const quantities = linearGaussianQuantities(chain);
  return { quantities, verdicts: judgeLinearGaussianChain(chain, readingsOf(quantities)) };
}
