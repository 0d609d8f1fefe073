import type { JsonObject } from '@ggmi/core';
import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { sinceTheFirst } from '../since.js';
import { recordOf, withManifest } from './manifest.js';
import { resolveExport, subpathsOf } from './resolve-export.js';

/** Hosts import plugins as ES modules; authors of others read their types. */
export const packageShape = defineCheck({
  id: 'plugin/package-shape',
  kind: 'plugin',
  sentence: 'Is an ES module package with exports of JavaScript and its types, and engines.',
  since: sinceTheFirst,
  appliesTo: withManifest,
  run({ manifest = {} }) {
    const wrong = [
      ...(manifest['type'] === 'module' ? [] : [`"type" of ${shown(manifest['type'])}`]),
      ...exportProblems(manifest),
      ...(typeof recordOf(manifest, 'engines')['node'] === 'string' ? [] : ['no engines.node']),
    ];
    demand(wrong.length === 0, {
      message: 'package.json is not that of a plugin.',
      received: wrong.join('; '),
      wanted:
        '"type": "module", exports of built JavaScript with .d.ts types, and "engines": { "node": … }',
      next: 'Compare it with what `npm create @ggmi/plugin` writes.',
    });
  },
});

/** What Node takes a plugin by, and a tool that asks for types; conditions of others are their own. */
const ofNode = ['node', 'import', 'module-sync'];
const ofTypes = ['types', ...ofNode];

const declaration = /\.d\.[cm]?ts$/;
const typeScript = /\.[cm]?tsx?$/;

/** Node strips no types from what lies in node_modules: TypeScript there does not load. */
function exportProblems(manifest: JsonObject): readonly string[] {
  const subpaths = subpathsOf(manifest['exports']);
  const own = resolveExport(subpaths['.'], ofNode);
  const types = resolveExport(subpaths['.'], ofTypes);
  const sources = Object.entries(subpaths)
    .map(([subpath, entry]) => ({ subpath, target: resolveExport(entry, ofNode) ?? '' }))
    .filter(({ target }) => typeScript.test(target));
  return [
    ...(own === undefined ? ['no exports["."] for `import`'] : []),
    ...(types === undefined || !declaration.test(types)
      ? [`types of exports["."] at ${shown(types === own ? undefined : types)}`]
      : []),
    ...sources.map(({ subpath, target }) => `exports["${subpath}"] at TypeScript, ${target}`),
  ];
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
