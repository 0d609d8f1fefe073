export { allChecks } from './checks/all-checks.js';
export type { Applicability, Check, CheckLists, CheckSince } from './model/check.js';
export { CheckFailedError, type CheckFailure } from './model/check-failed-error.js';
export type { CheckedFact, CheckOutcome, CheckResult, OutcomeName } from './model/check-result.js';
export type {
  ComponentSettings,
  ConformanceOptions,
  ExpectedFailures,
  SlotFill,
} from './model/conformance-options.js';
export { ConformanceOptionsInvalidError } from './model/conformance-options-invalid-error.js';
export type { ConformanceReport } from './model/conformance-report.js';
export type { FixturesOf } from './model/fixtures-of.js';
export type { SubjectKind } from './model/subject.js';
export type { Provisions } from './provisions/provisions.js';
export { referenceComponents } from './reference/reference-components.js';
export { referencePlugin } from './reference/reference-plugin.js';
export { badgeOf } from './report/badge-of.js';
export { renderTable, summaryLine } from './report/render-table.js';
export type { PlannedCheck } from './run/plan-check.js';
export { planConformance } from './run/plan-conformance.js';
export { runConformance } from './run/run-conformance.js';
export type { KnownLaw } from './sampling/known-law.js';
export { labelledPairs } from './sampling/labelled-pairs.js';
export { pairedLaw } from './sampling/paired-laws.js';
export { VERSION } from './version.js';
