export { compareResults, type ResultComparison } from './compare/compare-results.js';
export { comparisonBlocks } from './compare/comparison-blocks.js';
export {
  compareContests,
  type AnyContest,
  type ContestComparison,
} from './compare/compare-contests.js';
export { contestComparisonBlocks } from './compare/contest-comparison-blocks.js';
export { readResult, type AnyResult } from './compare/read-result.js';
export { coverageBlocks } from './coverage/coverage-blocks.js';
export { coverageReadings, type CoverageReading } from './coverage/coverage-reading.js';
export { coverageRows, type CoverageRow } from './coverage/coverage-row.js';
export { runCoverage, type CoverageRequest, type CoverageResult } from './coverage/run-coverage.js';
export { isTextTask, type BenchmarkTask } from './estimators/benchmark-task.js';
export type { BenchmarkResult } from './estimators/benchmark-result.js';
export { defaultTasks, selectTasks } from './estimators/known-tasks.js';
export {
  readEstimatorList,
  type EstimatorSource,
  type ListRequest,
} from './estimators/read-estimator-list.js';
export { resultBlocks, type ResultDetail } from './estimators/result-blocks.js';
export {
  runEstimators,
  type EstimatorsOutcome,
  type EstimatorsRequest,
} from './estimators/run-estimators.js';
export { listTasks, taskBlocks, type ListedTask } from './estimators/task-blocks.js';
export { writeResult, type ResultFiles } from './estimators/write-result.js';
export { findPeers, type PeerPlaces, type Peers } from './speed/find-peers.js';
export { runSpeed, type SpeedRequest } from './speed/run-speed.js';
export { speedBlocks } from './speed/speed-blocks.js';
export { defaultSpeedCells, speedCell } from './speed/speed-cell.js';
export type { SpeedResult, SpeedRow } from './speed/speed-result.js';
export { startupBlocks } from './startup/startup-blocks.js';
export { timeStartup, type StartupRequest, type StartupRow } from './startup/time-startup.js';
export type { ContestPresentation } from './contest/contest-presentation.js';
export type { ContestTask } from './contest/contest-task.js';
export {
  failuresOf,
  type ContestExecution,
  type ContestOutcome,
} from './contest/evaluate-contestants.js';
export { writeContest, type ContestFiles } from './contest/write-contest.js';
export { generatorsContest } from './generators/generators-contest.js';
export {
  readGeneratorContest,
  runGenerators,
  type GeneratorContest,
  type GeneratorsResult,
} from './generators/run-generators.js';
export { runTrainers, type TrainersResult } from './trainers/run-trainers.js';
export {
  readTrainerContest,
  type TrainerContest,
  type TrainerTask,
} from './trainers/trainer-contest.js';
export { trainersContest } from './trainers/trainers-contest.js';
