export type { CachePart } from './cache/cache-folders.js';
export { pruneCache, type PruneOutcome, type PruneRequest } from './cache/prune-cache.js';
export {
  surveyCache,
  type CacheSurvey,
  type SurveyedPart,
  type SurveyedSegment,
} from './cache/survey-cache.js';
export type { Cell, CellComponents, CellDraft, CellTask, CellType } from './cells/cell.js';
export { checkConfig } from './check/check-config.js';
export { checkEstimatorConfig } from './check/check-estimator-config.js';
export {
  listComponents,
  type ComponentList,
  type ListComponentsRequest,
  type ListedComponent,
} from './check/list-components.js';
export type { CheckConfigRequest } from './check/check-config-request.js';
export type { Checked, CheckedConfig, ConfigSource } from './check/checked-config.js';
export { compareRuns } from './compare/compare-runs.js';
export { parseConfigPath } from './config/config-path.js';
export { parseConfigText } from './config/parse-config-text.js';
export type { ConfigDocument } from './config/config-document.js';
export { configJsonSchema } from './config/config-json-schema.js';
export { defineConfig, type ConfigInput } from './config/define-config.js';
export { configSchema, type Config } from './config/config-schema.js';
export type { EstimatorConfig } from './config/estimator-config-schema.js';
export { examineComponents, type ExaminedComponent } from './examine/examine-components.js';
export { sequentialParallel } from './execute/sequential-parallel.js';
export { threadParallel, type ThreadParallel } from './execute/thread-parallel.js';
export { defaultProvisions, type DefaultProvisionsParts } from './host/default-provisions.js';
export { withoutSecrets } from './host/secret-values.js';
export type { Host, RegisteredComponent, Registry } from './host/host.js';
export type { HostSpec, ResolvedComponent, ResolvedPlugin } from './host/host-spec.js';
export { openHost } from './host/open-host.js';
export type { Provision, Provisions } from './host/provisions.js';
export type { CompletedEstimate } from './intervals/estimate-with-interval.js';
export type { CellState, InspectedCell } from './inspect/cells/inspected-cell.js';
export { openCells, type CellsReader } from './inspect/cells/open-cells.js';
export type {
  CuratorCount,
  CuratorReason,
  ExampleOutcome,
} from './inspect/curation/example-outcome.js';
export type { ExampleDetail, ExamplePrompt } from './inspect/examples/example-detail.js';
export type { RelatedExample } from './inspect/examples/related-examples.js';
export {
  outcomeFilters,
  type ExamplePage,
  type ExampleRow,
  type FailedRow,
  type OutcomeFilter,
  type PageLosses,
  type PageOrder,
  type PageRequest,
} from './inspect/examples/example-page.js';
export { openExamples, type RunExamples } from './inspect/examples/open-examples.js';
export type { PoolCounts } from './inspect/examples/pool-counts.js';
export type { LossCell, LossColumn } from './inspect/losses/loss-column.js';
export type { LossDirection, LossOrder } from './inspect/losses/loss-order.js';
export type { SweepPlace } from './inspect/plan/sweep-place.js';
export type { ExamplePool, PoolSource } from './inspect/pools/example-pool.js';
export { openStoreIndex, type StoreIndex } from './inspect/store/store-index.js';
export {
  openProgress,
  readProgress,
  type ProgressReader,
} from './inspect/progress/open-progress.js';
export type {
  FailedCell,
  ProgressWarning,
  RunProgress,
  RunningCell,
} from './inspect/progress/run-progress.js';
export { listRuns, openRunList, type RunList } from './inspect/runs/list-runs.js';
export type { DamagedRun, ListedRun, ReadableRun, SummaryHead } from './inspect/runs/listed-run.js';
export type { RunState } from './inspect/runs/run-state.js';
export { bootstrapMeans, type BootstrapMeans } from './intervals/bootstrap-means.js';
export { crossedDegreesOfFreedom } from './intervals/crossed-degrees-of-freedom.js';
export { estimatePaired, type PairedPlan } from './intervals/estimate-paired.js';
export type { CellTime } from './journal/read-cell-times.js';
export { describeEstimate, estimatedCost } from './projection/describe-estimate.js';
export type { DrawEstimate } from './projection/estimate-draws.js';
export type { ProjectedDraws } from './projection/project-draws.js';
export { projectRequests, type RequestProjection } from './projection/project-requests.js';
export type { ArmLosses } from './readings/deployed/arm-losses.js';
export { defaultWorkers } from './run/default-workers.js';
export { evaluateInMemory } from './run/evaluate-in-memory.js';
export type { EvaluationResult } from './run/evaluation.js';
export { runEvaluation } from './run/run-evaluation.js';
export { runPlan, type CellMaker, type PlanOutcome, type PlanRequest } from './run/run-plan.js';
export type { RunOutcome, RunRequest } from './run/run-request.js';
export type { RunEvent } from './run/run-event.js';
export { readRecord, readRun, type FinishedRun } from './record/read-run.js';
export { storeDirectory } from './record/run-directory.js';
export { acceptedContracts } from './plugins/contract-support.js';
export { pluginKeyword } from './plugins/find-installed-plugins.js';
export { importModule } from './plugins/import-module.js';
export type { LoadedPlugin } from './plugins/loaded-plugin.js';
export { requirePlugin } from './plugins/require-plugin.js';
export { ConfigInvalidError } from './problems/config-invalid-error.js';
export type { ConfigProblem } from './problems/config-problem.js';
export { configProblemHeadlines, type ConfigProblemCode } from './problems/config-problem-codes.js';
