/** test/conformance.test.ts: every promise of the contract, tried on the plugin. */
export function conformanceTest(): string {
  return `import { describeConformance } from '@ggmi/conformance/vitest';
import plugin from '../src/index.js';

// Known biases, sizes and checks that fail for now are stated here: see the README of @ggmi/conformance.
describeConformance(plugin, { packageFolder: new URL('..', import.meta.url) });
`;
}
