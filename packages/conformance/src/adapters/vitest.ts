import type { Plugin } from '@ggmi/core';
import { describe, it, type TestContext } from 'vitest';
import type { ConformanceOptions } from '../model/conformance-options.js';
import type { PlannedCheck } from '../run/plan-check.js';
import { redMessage } from './red-message.js';
import { groupedChecks, testName } from './grouped-checks.js';

/** The kit stops a check that does not end after a minute; it should be the one to say so. */
const TIMEOUT_MS = 90_000;

/**
 * Declares a suite with one test for every check that applies to the plugin. A check that is expected
 * to fail passes while it does; a warning is an annotation.
 *
 * @throws CONFORMANCE_OPTIONS_INVALID
 * @example
 * import { describeConformance } from '@ggmi/conformance/vitest';
 * import plugin from '../src/index.js';
 *
 * describeConformance(plugin, { packageFolder: new URL('..', import.meta.url) });
 */
export function describeConformance(plugin: Plugin, options: ConformanceOptions = {}): void {
  describe(`${plugin.name} conforms`, () => {
    for (const [title, checks] of groupedChecks(plugin, options)) {
      describe(title, () => {
        for (const planned of checks) {
          it(testName(planned), { timeout: TIMEOUT_MS }, (test) => tryCheck(planned, test));
        }
      });
    }
  });
}

async function tryCheck(planned: PlannedCheck, { annotate }: TestContext): Promise<void> {
  const result = await planned.run();
  if (result.outcome === 'warned') {
    await annotate(`${result.failure.message} (${result.reason})`, 'warning');
  }
  const message = redMessage(result);
  if (message !== undefined) throw new Error(message);
}
