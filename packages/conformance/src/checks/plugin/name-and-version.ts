import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { sinceTheFirst } from '../since.js';
import { withManifest } from './manifest.js';

/** Records name a plugin by both. */
export const nameAndVersion = defineCheck({
  id: 'plugin/name-and-version',
  kind: 'plugin',
  sentence: 'Gives the name and version of its package.json.',
  since: sinceTheFirst,
  appliesTo: withManifest,
  run({ plugin, manifest }) {
    for (const field of ['name', 'version'] as const) {
      demand(plugin[field] === manifest?.[field], {
        message: `The ${field} of the plugin is not that of its package.`,
        received: plugin[field],
        wanted: JSON.stringify(manifest?.[field] ?? null),
        next: `Pass the ${field} of package.json to definePlugin, and keep both alike by a test.`,
      });
    }
  },
});
