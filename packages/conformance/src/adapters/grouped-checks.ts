import type { Plugin } from '@ggmi/core';
import type { ConformanceOptions } from '../model/conformance-options.js';
import type { PlannedCheck } from '../run/plan-check.js';
import { planConformance } from '../run/plan-conformance.js';

/** The checks that run, by subject, as test runners nest them. */
export function groupedChecks(
  plugin: Plugin,
  options: ConformanceOptions,
): ReadonlyMap<string, readonly PlannedCheck[]> {
  const groups = new Map<string, PlannedCheck[]>();
  for (const planned of planConformance(plugin, options)) {
    if (planned.skipped !== undefined) continue;
    const { subject, variant } = planned;
    const title = variant === undefined ? subject : `${subject} (${variant})`;
    groups.set(title, [...(groups.get(title) ?? []), planned]);
  }
  return groups;
}

/** The name of a check's test. */
export function testName({ check, sentence, expectedFailure }: PlannedCheck): string {
  const name = `${sentence} [${check}]`;
  return expectedFailure === undefined ? name : `${name} (expected to fail: ${expectedFailure})`;
}
