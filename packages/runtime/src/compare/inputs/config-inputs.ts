import type { InputDifference, RunRecord } from '@ggmi/core';
import { formatConfigPath, type ConfigPath } from '../../config/config-path.js';
import { jsonDifferences } from './json-differences.js';

/**
 * Keys of the config that are no part of what is computed: where results are written, how servers are
 * called, when a failing run ends. The name is part of the plan and changes no number.
 */
const withoutEffect: ReadonlySet<string> = new Set([
  '$schema',
  'name',
  'output',
  'requests',
  'limits',
  'plugins',
]);

/** Where the configs differ after their defaults, and the overrides that were given. */
export function configInputs(here: RunRecord, there: RunRecord): readonly InputDifference[] {
  const isSamePlan = here.planDigest === there.planDigest;
  const resolved = jsonDifferences(here.config.resolved, there.config.resolved).map(
    ({ path, ...values }): InputDifference => ({
      part: 'config',
      path: formatConfigPath(path),
      ...values,
      effect: isSamePlan || !decides(path) ? 'none' : 'results',
    }),
  );
  return [...resolved, ...overrideInputs(here, there)];
}

function decides([key]: ConfigPath): boolean {
  return typeof key === 'string' && !withoutEffect.has(key);
}

/** What they bring about stands in the config already. */
function overrideInputs(here: RunRecord, there: RunRecord): readonly InputDifference[] {
  const [before, after] = [here.config.overrides, there.config.overrides];
  const only = (list: readonly string[], other: readonly string[]): readonly string[] =>
    list.filter((each) => !other.includes(each));
  return [
    ...only(before, after).map((override) => differing({ here: override })),
    ...only(after, before).map((override) => differing({ there: override })),
  ];
}

function differing(values: Pick<InputDifference, 'here' | 'there'>): InputDifference {
  return { part: 'override', path: '--set', ...values, effect: 'none' };
}
