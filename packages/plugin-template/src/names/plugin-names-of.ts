import type { PluginAnswers } from '../answers/plugin-answers.js';
import { kindTemplates } from '../kinds/kind-templates.js';
import type { PluginNames } from './plugin-names.js';

/** The names of a plugin and its component, by the table of CONTRIBUTING.md. */
export function pluginNamesOf({ name, kind, component }: PluginAnswers): PluginNames {
  const { word, example } = kindTemplates[kind];
  const folder = name.replace(/^@[^/]*\//, '');
  const last = component ?? example;
  return {
    package: name,
    folder,
    plugin: camelCase(folder),
    component: last,
    id: `${name}/${last}`,
    export: camelCase(last) + word,
    file: `${last}-${word.toLowerCase()}`,
  };
}

function camelCase(kebab: string): string {
  return kebab.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
