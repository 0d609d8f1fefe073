import type { CheckResult, OutcomeName } from './check-result.js';

/** Everything that the kit found of one plugin: plain data. */
export interface ConformanceReport {
  /** Version of the kit. */
  readonly kit: string;
  readonly plugin: { readonly name: string; readonly version: string; readonly contract: number };
  /** In the order of components and checks. */
  readonly results: readonly CheckResult[];
  readonly counts: Readonly<Record<OutcomeName, number>>;
  /** True where nothing failed and nothing passed that was expected to fail. */
  readonly conforms: boolean;
}
