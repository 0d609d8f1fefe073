import type { ComponentSettings, ConformanceOptions } from '../model/conformance-options.js';

/** The name of a component within its plugin: what follows the last slash of its id. */
export function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** How a component is proved: once for every set of settings. */
export function settingsOf(
  id: string,
  { components = {} }: ConformanceOptions,
): readonly ComponentSettings[] {
  const settings = components[nameOf(id)] ?? {};
  return isList(settings) ? settings : [settings];
}

function isList(
  settings: ComponentSettings | readonly ComponentSettings[],
): settings is readonly ComponentSettings[] {
  return Array.isArray(settings);
}
