import type { GeneratorCapabilities } from '@ggmi/core';
import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { sinceTheFirst } from '../since.js';

const declared: readonly {
  readonly method: 'score' | 'entropy' | 'size' | 'law' | 'distribution';
  readonly capability: string;
  readonly holds: (capabilities: GeneratorCapabilities) => boolean;
}[] = [
  { method: 'score', capability: "scoring: 'exact'", holds: ({ scoring }) => scoring === 'exact' },
  { method: 'entropy', capability: 'entropy: true', holds: ({ entropy }) => entropy === true },
  { method: 'size', capability: "pool: 'finite'", holds: ({ pool }) => pool === 'finite' },
  { method: 'law', capability: 'law: true', holds: ({ law }) => law },
  {
    method: 'distribution',
    capability: 'distribution: true',
    holds: ({ distribution }) => distribution === true,
  },
];

/** A run is planned by capabilities, before any instance is there. */
export const declaredMethods = defineCheck({
  id: 'generator/declared-methods',
  kind: 'generator',
  sentence: 'Has the methods that its capabilities declare, and no others of them.',
  since: sinceTheFirst,
  async run({ component: { capabilities } }, context) {
    const generator = await context.create();
    for (const { method, capability, holds } of declared) {
      const [there, wanted] = [typeof generator[method] === 'function', holds(capabilities)];
      demand(there === wanted, {
        message: `'${method}' and the capability ${capability} do not agree.`,
        received: `${there ? 'the method' : 'no method'}, ${wanted ? 'declared' : 'not declared'}`,
        wanted: 'both or neither',
        next: `Declare ${capability}, or leave '${method}' out.`,
      });
    }
  },
});
