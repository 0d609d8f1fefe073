import { MalformedChainError, type ChainProblem } from '../chain/chain-problem.js';
import { fieldsOf } from '../chain/record-problems.js';
import { typeProblem } from '../chain/table-problems.js';
import type { DiscreteChain } from '../discrete/discrete-chain.js';
import { discreteChainProblems } from '../discrete/discrete-chain-problems.js';
import type { LinearGaussianChain } from '../linear-gaussian/linear-gaussian-chain.js';
import { linearGaussianProblems } from '../linear-gaussian/linear-gaussian-problems.js';

/** A discrete chain as a file holds it. */
export type DiscreteDocument = { readonly kind: 'discrete' } & DiscreteChain;

/** A linear-Gaussian chain as a file holds it. */
export type LinearGaussianDocument = { readonly kind: 'linear-gaussian' } & LinearGaussianChain;

/** A chain as a file holds it: its tables or matrices beside the name of its kind. */
export type ChainDocument = DiscreteDocument | LinearGaussianDocument;

/** Everything that is wrong in a value that should be a chain document; empty for a sound one. */
export function chainDocumentProblems(value: unknown): readonly ChainProblem[] {
  const fields = fieldsOf(value);
  if (fields === undefined) return [typeProblem('', value, 'an object with a kind')];
  const { kind, ...chain } = fields;
  if (kind === 'discrete') return discreteChainProblems(chain);
  if (kind === 'linear-gaussian') return linearGaussianProblems(chain);
  return [typeProblem('kind', kind, "'discrete' or 'linear-gaussian'")];
}

/**
 * The chain that a parsed JSON or YAML value describes.
 *
 * Throws MalformedChainError (`CHAIN_MALFORMED`) with every problem of the value.
 */
export function parseChainDocument(value: unknown): ChainDocument {
  const problems = chainDocumentProblems(value);
  if (problems.length > 0) throw new MalformedChainError(problems);
  // Without a problem the value has the fields of its kind and no others.
  return value as ChainDocument;
}
