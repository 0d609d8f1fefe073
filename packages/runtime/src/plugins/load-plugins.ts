import type { ProblemDraft } from '../problems/problem-draft.js';
import { componentKinds, componentsOf } from './components-of.js';
import { loadPlugin, type PluginFault, type PluginLoading } from './load-plugin.js';
import type { LoadedPlugin } from './loaded-plugin.js';

/** A plugin as the config lists it. */
export interface PluginEntry {
  readonly specifier: string;
  /** Its place in the list `plugins`. */
  readonly index: number;
}

/** The plugins that can be used, and what is wrong with the rest. */
export interface PluginsLoading {
  readonly plugins: readonly LoadedPlugin[];
  /** Packages whose components are unknown, because they did not load or were refused. */
  readonly unusable: readonly string[];
  readonly problems: readonly ProblemDraft[];
}

/** Loads every plugin of a config, reporting all faults and every conflict between two plugins. */
export async function loadPlugins(
  entries: readonly PluginEntry[],
  baseDirectory: string,
): Promise<PluginsLoading> {
  const loadings = await Promise.all(
    entries.map(async (entry) => ({
      entry,
      loading: await loadPlugin(entry.specifier, baseDirectory),
    })),
  );
  const plugins: LoadedPlugin[] = [];
  const unusable: string[] = [];
  const problems: ProblemDraft[] = [];
  for (const { entry, loading } of loadings) {
    const fault = faultOf(loading, plugins);
    if (fault !== undefined) problems.push({ ...fault, path: ['plugins', entry.index] });
    if ('fault' in loading) unusable.push(entry.specifier);
    else if (fault === undefined) plugins.push(loading.loaded);
    else if (fault.code !== 'PLUGIN_REPEATED') unusable.push(loading.loaded.resolved.name);
  }
  return { plugins, unusable, problems };
}

/** A plugin's own fault, or its first conflict with those before it. */
function faultOf(
  loading: PluginLoading,
  earlier: readonly LoadedPlugin[],
): PluginFault | undefined {
  return 'fault' in loading ? loading.fault : conflictOf(loading.loaded, earlier);
}

/** The first conflict of a plugin with those before it; undefined where there is none. */
export function conflictOf(
  loaded: LoadedPlugin,
  earlier: readonly LoadedPlugin[],
): PluginFault | undefined {
  for (const other of earlier) {
    const conflict = repetition(loaded, other) ?? nameConflict(loaded, other);
    if (conflict !== undefined) return conflict;
  }
  return idConflict(loaded, earlier);
}

function repetition({ resolved }: LoadedPlugin, other: LoadedPlugin): PluginFault | undefined {
  if (resolved.url !== other.resolved.url) return undefined;
  return {
    code: 'PLUGIN_REPEATED',
    received: `'${resolved.specifier}', the same module as '${other.resolved.specifier}' above`,
    expected: 'every plugin once',
    next: 'Remove this entry.',
  };
}

function nameConflict({ resolved }: LoadedPlugin, other: LoadedPlugin): PluginFault | undefined {
  if (resolved.name !== other.resolved.name) return undefined;
  return {
    code: 'PLUGIN_NAME_CONFLICT',
    received: `'${resolved.specifier}', which calls itself '${resolved.name}' like '${other.resolved.specifier}' above`,
    expected: 'a name of its own for every plugin',
    next: 'Keep one of the two; component ids begin with the name and would be ambiguous.',
  };
}

function idConflict(
  loaded: LoadedPlugin,
  earlier: readonly LoadedPlugin[],
): PluginFault | undefined {
  const owners = new Map<string, string>();
  for (const { plugin, resolved } of [...earlier, loaded]) {
    for (const id of componentKinds.flatMap((kind) => idsOf(plugin, kind))) {
      const owner = owners.get(id);
      if (owner !== undefined) return sharedId(id, [owner, resolved.specifier]);
      owners.set(id, resolved.specifier);
    }
  }
  return undefined;
}

function idsOf(...[plugin, kind]: Parameters<typeof componentsOf>): readonly string[] {
  return componentsOf(plugin, kind).map((component) => component.id);
}

function sharedId(id: string, [first, second]: readonly [string, string]): PluginFault {
  return {
    code: 'COMPONENT_ID_CONFLICT',
    received: `'${id}' of '${first}' and again of '${second}'`,
    expected: 'one component per id',
    next: 'Keep one of the two plugins, or ask an author to rename the component.',
  };
}
