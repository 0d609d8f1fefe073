import type { InputDifference, RunRecord } from '@ggmi/core';
import {
  formatConfigPath,
  liesWithin,
  parseConfigPath,
  type ConfigPath,
} from '../../config/config-path.js';
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

type ConfiguredRun = Pick<RunRecord, 'planDigest' | 'config'>;

/** Where the configs differ after their defaults, and the overrides that brought nothing of it about. */
export function configInputs(
  here: ConfiguredRun,
  there: ConfiguredRun,
): readonly InputDifference[] {
  const isSamePlan = here.planDigest === there.planDigest;
  const found = jsonDifferences(here.config.resolved, there.config.resolved);
  const resolved = found.map(({ path, ...values }): InputDifference => ({
    part: 'config',
    path: formatConfigPath(path),
    ...values,
    effect: isSamePlan || !decides(path) ? 'none' : 'results',
  }));
  const seen = found.map(({ path }) => path);
  return [...resolved, ...overrideInputs(here, there, seen)];
}

function decides([key]: ConfigPath): boolean {
  return typeof key === 'string' && !withoutEffect.has(key);
}

/** One row of those that one run alone has and that are not seen in the config: they set what was so. */
function overrideInputs(
  { config: { overrides: before } }: ConfiguredRun,
  { config: { overrides: after } }: ConfiguredRun,
  seen: readonly ConfigPath[],
): readonly InputDifference[] {
  const only = (list: readonly string[], other: readonly string[]): readonly string[] =>
    list.filter((each) => !other.includes(each) && !isSeen(each, seen));
  const [own, other] = [only(before, after), only(after, before)];
  if (own.length + other.length === 0) return [];
  return [
    {
      part: 'override',
      path: '--set',
      ...(own.length > 0 && { here: own.join(' ') }),
      ...(other.length > 0 && { there: other.join(' ') }),
      effect: 'none',
    },
  ];
}

/** Whether the configs differ at its place, above it or below it. */
function isSeen(override: string, seen: readonly ConfigPath[]): boolean {
  const place = parseConfigPath(override.slice(0, Math.max(0, override.indexOf('='))));
  if (place === undefined) return false;
  return seen.some((path) => liesWithin(path, place) || liesWithin(place, path));
}
