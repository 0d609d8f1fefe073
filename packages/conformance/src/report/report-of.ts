import type { Plugin } from '@ggmi/core';
import { isRed, type CheckResult, type OutcomeName } from '../model/check-result.js';
import type { ConformanceReport } from '../model/conformance-report.js';
import { VERSION } from '../version.js';

/** The report of a plugin from its results. */
export function reportOf(plugin: Plugin, results: readonly CheckResult[]): ConformanceReport {
  const count = (name: OutcomeName): number =>
    results.filter(({ outcome }) => outcome === name).length;
  const { name, version, contract } = plugin;
  return {
    kit: VERSION,
    plugin: { name, version, contract },
    results,
    counts: {
      passed: count('passed'),
      failed: count('failed'),
      warned: count('warned'),
      skipped: count('skipped'),
      'expected-failure': count('expected-failure'),
      'unexpected-pass': count('unexpected-pass'),
    },
    conforms: !results.some(isRed),
  };
}
