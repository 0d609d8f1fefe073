import { describe, it } from 'node:test';
import type { Plugin } from '@ggmi/core';
import type { ConformanceOptions } from '../model/conformance-options.js';
import { redMessage } from './red-message.js';
import { groupedChecks, testName } from './grouped-checks.js';

/**
 * Declares a suite of Node's own runner with one test for every check that applies to the plugin. A
 * check that is expected to fail passes while it does; a warning is a diagnostic.
 *
 * @throws CONFORMANCE_OPTIONS_INVALID
 * @example
 * import { testConformance } from '@ggmi/conformance/node-test';
 * import plugin from '../dist/index.js';
 *
 * testConformance(plugin, { packageFolder: new URL('..', import.meta.url) });
 */
export function testConformance(plugin: Plugin, options: ConformanceOptions = {}): void {
  void describe(`${plugin.name} conforms`, () => {
    for (const [title, checks] of groupedChecks(plugin, options)) {
      void describe(title, () => {
        for (const planned of checks) {
          void it(testName(planned), async (test) => {
            const result = await planned.run();
            if (result.outcome === 'warned') {
              test.diagnostic(`${result.failure.message} (${result.reason})`);
            }
            const message = redMessage(result);
            if (message !== undefined) throw new Error(message);
          });
        }
      });
    }
  });
}
