import type { JsonValue } from '@ggmi/core';
import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { sinceTheFirst } from '../since.js';
import { withManifest } from './manifest.js';

/** Hosts import plugins as ES modules; authors of others read their types. */
export const packageShape = defineCheck({
  id: 'plugin/package-shape',
  kind: 'plugin',
  sentence: 'Is an ES module package with types, exports and an engines entry.',
  since: sinceTheFirst,
  appliesTo: withManifest,
  run({ manifest = {} }) {
    const wrong = [
      ...(manifest['type'] === 'module' ? [] : ['type']),
      ...(holds(holds(manifest['exports'], '.'), 'types') === undefined
        ? ['exports["."].types']
        : []),
      ...(typeof holds(manifest['engines'], 'node') === 'string' ? [] : ['engines.node']),
    ];
    demand(wrong.length === 0, {
      message: 'package.json is not that of a plugin.',
      received: `nothing fitting at ${wrong.join(', ')}`,
      wanted: '"type": "module", exports with types, and "engines": { "node": … }',
      next: 'Compare it with what `npm create @ggmi/plugin` writes.',
    });
  },
});

/** A field of a JSON object; undefined where either is not there. */
function holds(value: JsonValue | undefined, field: string): JsonValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([name]) => name === field)?.[1];
}
