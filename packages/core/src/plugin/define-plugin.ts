import { PluginInvalidError } from '../errors/plugin-invalid-error.js';
import type { AnyComponent } from './component.js';
import { operationalProblems } from './operational-problems.js';
import { componentLists, type Plugin } from './plugin.js';

/** The brand that a host looks for on a package's default export. */
export const pluginBrand = Symbol.for('ggmi/plugin');

/**
 * Checks a plugin's shape and brands it. Use its result as the package's default export.
 *
 * @throws PLUGIN_INVALID with every problem found: an id outside the package name, a repeated id,
 * a result version that is not a positive integer, a missing options schema, operational options that
 * the schema does not have.
 */
export function definePlugin(plugin: Plugin): Plugin {
  const problems = [...namingProblems(plugin), ...allComponents(plugin).flatMap(componentProblems)];
  if (problems.length > 0) throw new PluginInvalidError({ plugin: plugin.name, problems });
  return Object.freeze(Object.assign({ [pluginBrand]: true }, plugin));
}

function allComponents(plugin: Plugin): readonly AnyComponent[] {
  return Object.values(componentLists).flatMap(
    (list): readonly AnyComponent[] => plugin[list] ?? [],
  );
}

function namingProblems(plugin: Plugin): string[] {
  const ids = allComponents(plugin).map((component) => component.id);
  const outside = ids.filter((id) => !id.startsWith(`${plugin.name}/`));
  const repeated = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  return [
    ...outside.map((id) => `component id '${id}' must start with '${plugin.name}/'`),
    ...repeated.map((id) => `component id '${id}' is used more than once`),
    ...(Number.isInteger(plugin.contract)
      ? []
      : [`contract must be an integer, received ${String(plugin.contract)}`]),
  ];
}

function componentProblems(component: AnyComponent): string[] {
  const problems: string[] = [];
  if (!Number.isInteger(component.resultVersion) || component.resultVersion < 1) {
    problems.push(
      `resultVersion of '${component.id}' must be a positive integer, received ${String(component.resultVersion)}`,
    );
  }
  if (component.options?.['~standard'] === undefined) {
    problems.push(`options of '${component.id}' must be a Standard Schema`);
  }
  if (typeof component.create !== 'function') {
    problems.push(`create of '${component.id}' must be a function`);
  }
  return [...problems, ...operationalProblems(component)];
}
