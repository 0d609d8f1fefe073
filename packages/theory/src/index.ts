export { MalformedChainError, type ChainProblem } from './chain/chain-problem.js';
export type {
  DiscreteChain,
  LossTable,
  OutcomeTable,
  ProbabilityRows,
} from './discrete/discrete-chain.js';
export { assertDiscreteChain, discreteChainProblems } from './discrete/discrete-chain-problems.js';
export { discreteQuantities } from './discrete/discrete-quantities.js';
export { discreteReadings, type Readings } from './discrete/discrete-readings.js';
export { estimateGaussianTotalVariation } from './linear-gaussian/estimate-gaussian-total-variation.js';
export type {
  LinearGaussianChain,
  LinearTrainer,
  MatrixRows,
} from './linear-gaussian/linear-gaussian-chain.js';
export { linearGaussianQuantities } from './linear-gaussian/linear-gaussian-quantities.js';
export {
  assertLinearGaussianChain,
  linearGaussianProblems,
} from './linear-gaussian/validate-linear-gaussian-chain.js';
export { valueOf, type Quantity } from './quantity/quantity.js';
export type { Unit } from './quantity/catalog-entry.js';
export { quantityCatalog, type QuantityId } from './quantity/quantity-catalog.js';
export {
  chainLaws,
  defaultChainSizes,
  sampleDiscreteChain,
  type ChainLaw,
  type ChainSizes,
} from './survey/sample-discrete-chain.js';
export { isNumber, type Missing, type Value } from './quantity/value.js';
