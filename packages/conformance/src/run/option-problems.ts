import { componentLists, type Plugin } from '@ggmi/core';
import type { ConformanceOptions } from '../model/conformance-options.js';
import type { PlannedCheck } from './plan-check.js';
import { nameOf, settingsOf } from './settings-of.js';

/** Everything in the author's options that names what does not exist, or never runs. */
export function optionProblems(parts: {
  readonly plugin: Plugin;
  readonly options: ConformanceOptions;
  readonly planned: readonly PlannedCheck[];
}): readonly string[] {
  const { plugin, options, planned } = parts;
  const ids = Object.values(componentLists).flatMap((list) =>
    (plugin[list] ?? []).map(({ id }) => id),
  );
  return [
    ...unknownComponents(ids, options),
    ...staleExpectations(planned, plugin.name, [options]),
    ...ids.flatMap((id) => staleExpectations(planned, id, settingsOf(id, options))),
    ...ids.flatMap((id) => unnamedVariants(id, options)),
    ...(options.only ?? [])
      .filter((check) => !planned.some((each) => each.check === check))
      .map((check) => `there is no check '${check}' for any of its components`),
  ];
}

function unknownComponents(ids: readonly string[], { components = {} }: ConformanceOptions) {
  const names = ids.map(nameOf);
  return Object.keys(components)
    .filter((name) => !names.includes(name))
    .map((name) => `there is no component '${name}', only ${names.join(', ')}`);
}

/** Expected failures of checks that do not run for the subject. */
function staleExpectations(
  planned: readonly PlannedCheck[],
  subject: string,
  settings: readonly Pick<ConformanceOptions, 'expectedFailures'>[],
): string[] {
  const running = planned.filter((each) => each.subject === subject && each.skipped === undefined);
  const checks = running.map(({ check }) => check);
  return settings
    .flatMap(({ expectedFailures = {} }) => Object.keys(expectedFailures))
    .filter((check) => !checks.includes(check))
    .map((check) => `'${subject}' expects '${check}' to fail, which does not run for it`);
}

function unnamedVariants(id: string, options: ConformanceOptions): string[] {
  const variants = settingsOf(id, options).map(({ variant }) => variant);
  if (variants.length === 0) return [`'${id}' has an empty list of settings: it would not run`];
  const distinct = new Set(variants).size === variants.length;
  const named = variants.length === 1 || variants.every((variant) => variant !== undefined);
  return distinct && named
    ? []
    : [`the settings of '${id}' need a \`variant\` each, all different`];
}
