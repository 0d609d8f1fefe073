import type { ComponentKind, JsonObject } from '@ggmi/core';
import { valueAt } from '../config/config-path.js';
import { componentKinds, componentsOf } from '../plugins/components-of.js';
import { findInstalledPlugins } from '../plugins/find-installed-plugins.js';
import { loadPlugin, type PluginFault } from '../plugins/load-plugin.js';
import { conflictOf } from '../plugins/load-plugins.js';
import type { LoadedPlugin } from '../plugins/loaded-plugin.js';
import { optionsJsonSchema } from '../plugins/options-json-schema.js';
import { ConfigInvalidError } from '../problems/config-invalid-error.js';
import { plainCapabilities } from './plain-capabilities.js';
import { placeProblems } from './place-problems.js';
import { readSource } from './read-source.js';

/** Where to look: the plugins of a config, or the packages that are installed from a folder upwards. */
export interface ListComponentsRequest {
  /** Absolute path. */
  readonly workingDirectory: string;
  /** A config file; its plugins are listed and nothing else of it is checked. */
  readonly path?: string;
}

/** Everything that a config could use. */
export interface ComponentList {
  readonly components: readonly ListedComponent[];
  /** Plugins that were found and could not be loaded, or that no config can take beside another. */
  readonly faults: readonly (PluginFault & { readonly specifier: string })[];
}

/** A component as `ggmi list` shows it: plain data. */
export interface ListedComponent {
  readonly kind: ComponentKind;
  readonly id: string;
  readonly summary: string;
  readonly resultVersion: number;
  readonly package: { readonly name: string; readonly version: string };
  /** The URL of the plugin's module. */
  readonly foundAt: string;
  /** Absent where neither the schema library nor the plugin gives it. */
  readonly optionsJsonSchema?: JsonObject;
  readonly capabilities: JsonObject;
  /** Names of the needs that are no slots. */
  readonly needs: readonly string[];
  readonly slots: Readonly<
    Record<string, { readonly kind: ComponentKind; readonly many: boolean }>
  >;
}

/**
 * Lists the components of a config's plugins, or of all plugins installed from a folder upwards.
 *
 * @throws CONFIG_INVALID when the config cannot be read at all.
 */
export async function listComponents(request: ListComponentsRequest): Promise<ComponentList> {
  const { specifiers, baseDirectory } = await pluginsToList(request);
  const loadings = await Promise.all(
    specifiers.map(async (specifier) => ({
      specifier,
      loading: await loadPlugin(specifier, baseDirectory),
    })),
  );
  const components: ListedComponent[] = [];
  const faults: (PluginFault & { readonly specifier: string })[] = [];
  const earlier: LoadedPlugin[] = [];
  for (const { specifier, loading } of loadings) {
    if ('fault' in loading) {
      faults.push({ ...loading.fault, specifier });
      continue;
    }
    // Both are listed, so that one sees what there is: a config can take only one of them.
    const conflict = conflictOf(loading.loaded, earlier);
    if (conflict !== undefined) faults.push({ ...conflict, specifier });
    components.push(...listed(loading.loaded));
    earlier.push(loading.loaded);
  }
  return { components, faults };
}

async function pluginsToList(
  request: ListComponentsRequest,
): Promise<{ readonly specifiers: readonly string[]; readonly baseDirectory: string }> {
  const { workingDirectory, path } = request;
  if (path === undefined) {
    const specifiers = await findInstalledPlugins(workingDirectory);
    return { specifiers, baseDirectory: workingDirectory };
  }
  const source = await readSource({ workingDirectory, path });
  const { document, baseDirectory } = source;
  if (document.data === undefined && document.problems.length > 0) {
    const problems = placeProblems(document.problems, source, []);
    throw new ConfigInvalidError({ subject: source.shownFile ?? path, problems });
  }
  const written = valueAt(document.data, ['plugins']);
  const specifiers = Array.isArray(written) ? written.filter(isText) : [];
  return { specifiers, baseDirectory };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function listed({ plugin, resolved }: LoadedPlugin): readonly ListedComponent[] {
  return componentKinds.flatMap((kind) =>
    componentsOf(plugin, kind).map((component): ListedComponent => {
      const schema = optionsJsonSchema(component);
      const needs = Object.entries(component.needs);
      return {
        kind,
        id: component.id,
        summary: component.summary,
        resultVersion: component.resultVersion,
        package: { name: plugin.name, version: plugin.version },
        foundAt: resolved.url,
        ...(schema && { optionsJsonSchema: schema }),
        capabilities: plainCapabilities(component.capabilities),
        needs: needs.flatMap(([, need]) => ('slotOf' in need ? [] : [need.name])),
        slots: Object.fromEntries(
          needs.flatMap(([name, need]) =>
            'slotOf' in need ? [[name, { kind: need.slotOf, many: need.many }]] : [],
          ),
        ),
      };
    }),
  );
}
