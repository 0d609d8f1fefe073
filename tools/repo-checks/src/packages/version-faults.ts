import type { Manifest } from './manifest.js';

const versionConstant = /(?:^|_)VERSION$/;

/**
 * Compares what a built package says of itself with its package.json: the name and version of a plugin,
 * and every exported string constant whose name ends in VERSION.
 */
export function versionFaults(
  module: Readonly<Record<string, unknown>>,
  manifest: Manifest,
): string[] {
  return [
    ...Object.entries(module).flatMap(([name, value]) =>
      versionConstant.test(name) && typeof value === 'string'
        ? difference(name, { said: value, wanted: manifest.version })
        : [],
    ),
    ...pluginFaults(module['default'], manifest),
  ];
}

function pluginFaults(plugin: unknown, { name, version, keywords }: Manifest): string[] {
  if (typeof plugin !== 'object' || plugin === null || !('contract' in plugin)) {
    return keywords?.includes('ggmi-plugin') ? ['the default export is no plugin'] : [];
  }
  const said = { name: undefined, version: undefined, ...plugin };
  return [
    ...difference('plugin name', { said: said.name, wanted: name }),
    ...difference('plugin version', { said: said.version, wanted: version }),
  ];
}

function difference(
  what: string,
  { said, wanted }: { readonly said: unknown; readonly wanted: string },
): string[] {
  return said === wanted ? [] : [`${what} is ${String(said)}, package.json says ${wanted}`];
}
