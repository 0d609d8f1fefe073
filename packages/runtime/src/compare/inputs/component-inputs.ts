import type { ComponentRecord, InputDifference, JsonObject, RunRecord } from '@ggmi/core';
import { parseConfigPath, formatConfigPath } from '../../config/config-path.js';
import { jsonDifferences } from './json-differences.js';

/**
 * Where the components that took part differ: id, result version, options after defaults, and the
 * fingerprint of what they read. What the config says in the same words is left to it.
 */
export function componentInputs(
  { here, there }: { readonly here: RunRecord; readonly there: RunRecord },
  said: readonly InputDifference[],
): readonly InputDifference[] {
  const [before, after] = [byRole(here), byRole(there)];
  const known = new Set(said.map(({ path }) => path));
  const isSaid = (path: string): boolean =>
    [...known].some((each) => each === path || path.startsWith(`${each}.`));
  const effect = here.planDigest === there.planDigest ? 'none' : 'results';
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((role) =>
    jsonDifferences(before.get(role), after.get(role), parseConfigPath(role) ?? [role])
      .map(({ path, ...values }): InputDifference => ({
        part: 'component',
        path: formatConfigPath(path),
        ...values,
        effect,
      }))
      .filter(({ path }) => !isSaid(path)),
  );
}

/** By role, in the words of the config: `use` and `options`. */
function byRole({ components }: RunRecord): ReadonlyMap<string, JsonObject> {
  return new Map(components.map((component) => [component.role, inConfigWords(component)]));
}

function inConfigWords({ id, resultVersion, options, fingerprint }: ComponentRecord): JsonObject {
  return { use: id, options, resultVersion, ...(fingerprint !== undefined && { fingerprint }) };
}
