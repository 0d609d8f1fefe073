import type { RunRecord } from '@ggmi/core';

/** Longer values, such as templates and texts, are nothing that a run is told by. */
const LONGEST = 200;
/** Deeper values are options of nobody. */
const DEEPEST = 8;

/**
 * What a run was set to, each as `path=value` and once: the single values of its config, such as
 * `seed=1`, and those of its components with defaults, such as `trainer.options.order=3`.
 */
export function settingsOfRecord({
  config,
  components,
}: Pick<RunRecord, 'config' | 'components'>): readonly string[] {
  const ofComponents = components.flatMap(({ role, id, options }) => [
    `${role}.use=${id}`,
    ...settingsOf(options, { path: `${role}.options`, depth: 1 }),
  ]);
  // A run has its name beside.
  const { name: _, ...others } = config.resolved;
  return [...new Set([...settingsOf(others, { path: '', depth: 0 }), ...ofComponents])];
}

function settingsOf(
  value: unknown,
  { path, depth }: { readonly path: string; readonly depth: number },
): readonly string[] {
  if (typeof value !== 'object' || value === null) {
    const text = `${path}=${String(value)}`;
    return text.length > LONGEST ? [] : [text];
  }
  if (depth === DEEPEST) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    // Values of a list are all found under the list's own name.
    const below = Array.isArray(value) ? path : path === '' ? name : `${path}.${name}`;
    return settingsOf(each, { path: below, depth: depth + 1 });
  });
}
