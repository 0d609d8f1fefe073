import type { Readings } from '../quantity/readings.js';
import type { Value } from '../quantity/value.js';
import { compileDiscreteChain } from './compile-discrete-chain.js';
import type { DiscreteChain } from './discrete-chain.js';
import { discreteDivergences } from './discrete-divergences.js';
import { discreteGeneralization } from './discrete-generalization.js';
import { discreteInformation } from './discrete-information.js';
import { discreteLaws } from './discrete-laws.js';
import { usefulGain } from './useful-gain.js';

/**
 * Every quantity of a discrete chain by enumeration, without checking the chain first.
 *
 * Use `discreteQuantities` for a chain that comes from outside; this one is for chains that are
 * sound by construction, a thousand times over.
 */
export function discreteReadings(chain: DiscreteChain): Readings {
  const compiled = compileDiscreteChain(chain);
  const laws = discreteLaws(compiled);
  const information = discreteInformation(compiled, laws);
  const gain = usefulGain(compiled, laws, chain.target);
  return {
    ...information,
    alpha: alphaOf(
      information['anchor-entropy-given-output'],
      information['anchor-entropy-given-weights'],
    ),
    'useful-gain': gain.useful,
    'off-task-diversity': gain.offTask,
    ...discreteDivergences(compiled, laws),
    ...discreteGeneralization(compiled, laws, chain.loss),
  };
}

/** Below this H(S_anchor|W) is rounding, and α with it. */
const ENTROPY_ROUNDING = 1e-13;

function alphaOf(givenOutput: number, givenWeights: number): Value {
  if (givenWeights > ENTROPY_ROUNDING) return givenOutput / givenWeights;
  return { missing: 'undefined at 0/0: H(S_anchor|W) is 0; read H(S_anchor|M(p)) instead' };
}
