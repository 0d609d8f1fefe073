import type { InputDifference, JsonObject, PluginRecord, RunRecord } from '@ggmi/core';
import { jsonDifferences } from './json-differences.js';

/** Plugins, contract and platform: equal results are promised across them, but for rounding. */
export function surroundingInputs(here: RunRecord, there: RunRecord): readonly InputDifference[] {
  return [...pluginInputs(here, there), ...platformInputs(here, there)];
}

function pluginInputs(here: RunRecord, there: RunRecord): readonly InputDifference[] {
  const [before, after] = [byName(here.plugins), byName(there.plugins)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [own, other] = [before.get(name), after.get(name)];
    // What came with a plugin that one run alone has stands among the components.
    const effect = own === undefined || other === undefined ? 'none' : 'last-digits';
    const version = differing(own?.version, other?.version).map((values): InputDifference => ({
      part: 'plugin',
      path: name,
      ...values,
      effect,
    }));
    const contract = differing(own?.contract, other?.contract)
      .filter((values) => values.here !== undefined && values.there !== undefined)
      .map((values): InputDifference => ({
        part: 'contract',
        path: name,
        ...values,
        effect: 'last-digits',
      }));
    return [...version, ...contract];
  });
}

function byName(plugins: readonly PluginRecord[]): ReadonlyMap<string, PluginRecord> {
  return new Map(plugins.map((plugin) => [plugin.name, plugin]));
}

/** The revision of the repository says nothing that digests of config and data do not say. */
const withoutEffect: ReadonlySet<string> = new Set(['gitRevision', 'gitDirty']);

function platformInputs(here: RunRecord, there: RunRecord): readonly InputDifference[] {
  // Both are plain data of a record.
  const [before, after] = [here.platform, there.platform] as unknown as readonly JsonObject[];
  return jsonDifferences(before, after).map(({ path, ...values }) => ({
    part: 'platform',
    path: path.join('.'),
    ...values,
    effect: withoutEffect.has(String(path[0])) ? 'none' : 'last-digits',
  }));
}

function differing<Value extends string | number>(
  here: Value | undefined,
  there: Value | undefined,
): readonly { readonly here?: Value; readonly there?: Value }[] {
  if (here === there) return [];
  return [{ ...(here !== undefined && { here }), ...(there !== undefined && { there }) }];
}
