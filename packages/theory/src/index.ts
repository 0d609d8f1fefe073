export type {
  BoundInput,
  Contraction,
  PromptSharing,
  SyntheticInformation,
} from './bounds/bound-input.js';
export { boundInputProblems } from './bounds/bound-input-problems.js';
export {
  calculateBounds,
  type ArmBounds,
  type BoundPart,
  type BoundReport,
  type ErrorBound,
} from './bounds/calculate-bounds.js';
export {
  absoluteErrorBound,
  signedErrorBound,
  type InformationBoundInput,
} from './bounds/information-bound.js';
export { MalformedChainError, type ChainProblem } from './chain/chain-problem.js';
export type {
  DiscreteChain,
  LossTable,
  OutcomeTable,
  ProbabilityRows,
} from './discrete/discrete-chain.js';
export { assertDiscreteChain, discreteChainProblems } from './discrete/discrete-chain-problems.js';
export { kullbackLeibler, totalVariation } from './discrete/discrete-divergences.js';
export { discreteQuantities } from './discrete/discrete-quantities.js';
export { discreteReadings } from './discrete/discrete-readings.js';
export {
  chainDocumentProblems,
  parseChainDocument,
  type ChainDocument,
  type DiscreteDocument,
  type LinearGaussianDocument,
} from './document/chain-document.js';
export {
  evaluateChain,
  type ChainEvaluation,
  type EvaluationOptions,
} from './document/evaluate-chain.js';
export { discreteBounds } from './document/chain-bounds.js';
export type { NamedExample } from './examples/named-example.js';
export { namedExamples } from './examples/named-examples.js';
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
} from './linear-gaussian/linear-gaussian-problems.js';
export { valueOf, type Quantity } from './quantity/quantity.js';
export type { Unit } from './quantity/catalog-entry.js';
export { quantityCatalog, type QuantityId } from './quantity/quantity-catalog.js';
export { judgeDiscreteChain, judgeLinearGaussianChain } from './statements/judge-chain.js';
export type { JudgedStatement, Verdict, Verdicts } from './statements/judge-statements.js';
export {
  chainLaws,
  defaultChainSizes,
  sampleDiscreteChain,
  type ChainLaw,
  type ChainSizes,
} from './survey/sample-discrete-chain.js';
export { readingsOf, type Readings } from './quantity/readings.js';
export type { ExactTrainer } from './supersample/exact-trainer.js';
export {
  interpolatingGap,
  supersampleBounds,
  type SupersampleBounds,
} from './supersample/supersample-bounds.js';
export {
  supersampleInformation,
  type SupersampleInformation,
} from './supersample/supersample-information.js';
export {
  surveyChains,
  surveyedChain,
  type Survey,
  type SurveyOptions,
  type SurveyRow,
} from './survey/survey-chains.js';
export { isNumber, type Missing, type Value } from './quantity/value.js';
