import type { Plugin } from '@ggmi/core';
import type { CheckResult } from '../model/check-result.js';
import type { ConformanceOptions } from '../model/conformance-options.js';
import type { ConformanceReport } from '../model/conformance-report.js';
import { reportOf } from '../report/report-of.js';
import { planConformance } from './plan-conformance.js';

/**
 * Runs every check that applies to a plugin and its components, one after the other.
 *
 * @throws CONFORMANCE_OPTIONS_INVALID before anything runs.
 * @example
 * const report = await runConformance(plugin, { packageFolder: new URL('..', import.meta.url) });
 * if (!report.conforms) console.error(renderTable(report));
 */
export async function runConformance(
  plugin: Plugin,
  options: ConformanceOptions = {},
): Promise<ConformanceReport> {
  const results: CheckResult[] = [];
  for (const planned of planConformance(plugin, options)) results.push(await planned.run());
  return reportOf(plugin, results);
}
