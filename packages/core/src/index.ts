export type { Dataset, ExampleOf, TextDataset, VectorDataset } from './data/dataset.js';
export type { Distribution } from './data/distribution.js';
export type { Example, ExampleKind, TextExample, VectorExample } from './data/example.js';
export type { JsonObject, JsonValue } from './data/json-value.js';
export type {
  DiscreteGeneratorTables,
  DiscreteLoss,
  GeneratorLaw,
  MatrixRows,
  SourceLaw,
  TrainerLaw,
} from './data/law.js';
export type { Matrix } from './data/matrix.js';
export { requireFinite } from './data/require-finite.js';
export { requireSpread } from './data/require-spread.js';
export { requireTexts } from './data/require-texts.js';
export type { Prompt, PromptKind, TextAnswer, TextPrompt } from './data/prompt.js';

export {
  parseTemplate,
  type ParsedTemplate,
  type TemplateProblem,
} from './templates/parse-template.js';
export { DEMONSTRATIONS, renderTemplate, type TemplatePart } from './templates/prompt-template.js';

export type {
  DivergenceEstimate,
  EntropyEstimate,
  Estimate,
  MIEstimate,
} from './estimation/estimate.js';
export {
  ownWarningCodes,
  type EstimateWarning,
  type WarningCode,
} from './estimation/estimate-warning.js';
export type { Interval, IntervalMethod } from './estimation/interval.js';
export type {
  JointInput,
  LossPairsInput,
  LossPairsRun,
  MIInput,
  MIInputType,
  PairedInput,
  PredictionPairs,
  RepeatedWeightsInput,
} from './estimation/mi-input.js';
export type { QuantityKind } from './estimation/quantity-kind.js';
export type { Unit } from './estimation/unit.js';

export {
  answeredGeneration,
  generatedExampleId,
  itemAnswerSchema,
  type ModelAnswer,
} from './components/answered-generation.js';
export type { CheckContext, ComponentFinding } from './components/component-finding.js';
export type {
  CurationContext,
  Curation,
  Curator,
  CuratorCapabilities,
} from './components/curator.js';
export type {
  DivergenceEstimator,
  DivergenceEstimatorCapabilities,
  RelabelledValue,
} from './components/divergence-estimator.js';
export { generateConcurrently, type PromptDraw } from './components/generate-concurrently.js';
export type { Embedder, EmbedderCapabilities, EmbeddingContext } from './components/embedder.js';
export type {
  EntropyEstimator,
  EntropyEstimatorCapabilities,
} from './components/entropy-estimator.js';
export type { EstimationContext } from './components/estimation-context.js';
export type {
  DistributionRequest,
  DroppedRows,
  Generation,
  GenerationRequest,
  Generator,
  GeneratorCapabilities,
  ScoringRequest,
} from './components/generator.js';
export type { Invariance } from './components/invariance.js';
export type {
  MIEstimator,
  MIEstimatorCapabilities,
  PermutedValue,
} from './components/mi-estimator.js';
export type {
  Losses,
  ModelParameters,
  PostTrainer,
  PostTrainerCapabilities,
  TrainedModel,
  TrainedModelReference,
  TrainingContext,
  TrainingEvent,
  TrainingPlan,
} from './components/post-trainer.js';
export type { Resampling } from './components/resampling.js';

export type { Needs, ResolvedNeeds } from './needs/needs.js';
export type {
  RequestAttempt,
  RequestFailure,
  RequestLimits,
  RequestScheduler,
  ScheduledRequest,
  TokenCounts,
} from './needs/request-scheduler.js';
export type { IndexRange, Parallel, ParallelJob, ParallelKernel } from './needs/parallel.js';
export type { RandomStream } from './needs/random-stream.js';
export {
  slot,
  slots,
  type Slot,
  type SlotBinding,
  type SlotFiller,
  type SlotObjection,
} from './needs/slot.js';
export {
  needs,
  type Cache,
  type Clock,
  type Logger,
  type Secrets,
} from './needs/standard-tokens.js';
export { token, type Token } from './needs/token.js';

export { defineComponent, type AnyComponent, type Component } from './plugin/component.js';
export type { ComponentKind } from './plugin/component-kind.js';
export { CONTRACT_VERSION } from './plugin/contract-version.js';
export { definePlugin, pluginBrand } from './plugin/define-plugin.js';
export type { CapabilitiesOf, InstanceOf } from './plugin/instance-of.js';
export { componentLists, type Plugin } from './plugin/plugin.js';

export { DataFileInvalidError, type DataFileProblem } from './errors/data-file-invalid-error.js';
export { DataInvalidError } from './errors/data-invalid-error.js';
export { GgmiError, type GgmiErrorParts } from './errors/ggmi-error.js';
export { InputUnsupportedError } from './errors/input-unsupported-error.js';
export { PluginInvalidError } from './errors/plugin-invalid-error.js';
export { RequestFailedError } from './errors/request-failed-error.js';
export { SecretMissingError } from './errors/secret-missing-error.js';

export type { Quantity, QuantityOutcome, QuantitySection } from './record/quantity.js';
export type { RequestRecord, RequestUsage } from './record/request-usage.js';
export type { ComponentRecord, PluginRecord, RunRecord } from './record/run-record.js';
export type { Scatter } from './record/scatter.js';
export type { TwinDifferences } from './record/twin-differences.js';
export type { SweepTrend } from './record/sweep-trend.js';
export type {
  ComparedQuantity,
  ComparedRun,
  DataComparison,
  DifferencePairing,
  EffectComparison,
  HeldOutComparison,
  InputComparison,
  InputDifference,
  ItemExample,
  RunComparison,
  RunDifference,
  SettingComparison,
  VerdictComparison,
} from './record/run-comparison.js';
export type { CellFailure, PointSummary, RunSummary } from './record/run-summary.js';
export type { Verdict } from './record/verdict.js';
export { whyComparisonVoid } from './record/void-comparison.js';
