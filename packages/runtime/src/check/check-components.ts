import type { CapabilitiesOf, ComponentKind } from '@ggmi/core';
import { liesWithin, valueAt } from '../config/config-path.js';
import type { UsableConfig } from '../config/usable-config.js';
import type { ResolvedComponent } from '../host/host-spec.js';
import type { PluginEntry, PluginsLoading } from '../plugins/load-plugins.js';
import type { LoadedPlugin } from '../plugins/loaded-plugin.js';
import type { ProblemDraft } from '../problems/problem-draft.js';
import { Catalogue } from './catalogue.js';
import { checkSlotCycles } from './check-slot-cycles.js';
import { checkSlotFit } from './check-slot-fit.js';
import { checkSlots, slotRoles } from './check-slots.js';
import { componentSites, type ComponentSite } from './component-sites.js';
import { defaultFillers } from './default-fillers.js';
import type { FitContext, FitRule } from './fit/fit-context.js';
import { plainCapabilities } from './plain-capabilities.js';
import { resolveSite, type ResolvedSite, type SiteResolution } from './resolve-site.js';

/** What is to be checked against the plugins, after the schema had its say. */
export interface ComponentCheck {
  readonly config: UsableConfig;
  /** The data before the schema. */
  readonly written: unknown;
  /** The plugins that the config lists, loaded. */
  readonly loading: PluginsLoading;
  /** Everything that the parts must agree on. */
  readonly rules: readonly FitRule[];
  /** Absolute path of the config file's folder. */
  readonly baseDirectory: string;
}

/** The components of a config, as far as they were found, and everything wrong with them. */
export interface CheckedComponents {
  readonly plugins: readonly LoadedPlugin[];
  readonly components: readonly ResolvedComponent[];
  readonly problems: readonly ProblemDraft[];
}

/** Checks every component that a config names, alone and together with the others. */
export async function checkComponents(check: ComponentCheck): Promise<CheckedComponents> {
  const { loading } = check;
  const catalogue = new Catalogue(loading.plugins);
  const resolutions = await resolveSites(componentSites(check.config), (site) =>
    resolveSite(site, catalogue, loading.unusable),
  );
  const sites = resolutions.flatMap(({ site }) => (site === undefined ? [] : [site]));
  const context = fitContext(check, sites);
  return {
    plugins: loading.plugins,
    components: sites.flatMap(resolvedComponent),
    problems: [
      ...loading.problems,
      ...resolutions.flatMap(({ problems }) => problems),
      ...sites.flatMap((site) => checkSlots(site, check.written)),
      ...checkSlotCycles(sites),
      ...checkSlotFit(sites),
      ...check.rules.flatMap((rule) => rule(context)),
    ],
  };
}

/** Slots that a component fills by itself nest at most this deep, so that a circle of them ends. */
const DEEPEST_DEFAULTS = 4;

/** Resolves the sites of a config and, after them, the default fillers of slots left empty. */
async function resolveSites(
  sites: readonly ComponentSite[],
  resolve: (site: ComponentSite) => Promise<SiteResolution>,
  depth = 0,
): Promise<readonly SiteResolution[]> {
  const resolutions = await Promise.all(sites.map(resolve));
  const fillers = resolutions.flatMap(({ site }) =>
    site === undefined ? [] : defaultFillers(site),
  );
  if (fillers.length === 0 || depth === DEEPEST_DEFAULTS) return resolutions;
  return [...resolutions, ...(await resolveSites(fillers, resolve, depth + 1))];
}

/** Leaves out what only follows from an earlier problem at the same place or above it. */
export function withoutFollowUps(
  earlier: readonly ProblemDraft[],
  later: readonly ProblemDraft[],
): readonly ProblemDraft[] {
  return later.filter(
    ({ path }) => !earlier.some((cause) => cause.path.length > 0 && liesWithin(path, cause.path)),
  );
}

/** The plugins that a config lists, as far as they can be read. */
export function pluginEntries(written: unknown): readonly PluginEntry[] {
  const list = valueAt(written, ['plugins']);
  if (!Array.isArray(list)) return [];
  return list.flatMap((specifier: unknown, index) =>
    typeof specifier === 'string' && specifier !== '' ? [{ specifier, index }] : [],
  );
}

function fitContext(check: ComponentCheck, sites: readonly ResolvedSite[]): FitContext {
  return {
    config: check.config,
    written: check.written,
    baseDirectory: check.baseDirectory,
    capabilities: <Kind extends ComponentKind>(kind: Kind, role: string) => {
      const site = sites.find((candidate) => candidate.role === role && candidate.kind === kind);
      // The catalogue gave this component for this very kind.
      return site?.found.component.capabilities as CapabilitiesOf[Kind] | undefined;
    },
  };
}

function resolvedComponent(site: ResolvedSite): readonly ResolvedComponent[] {
  const { component } = site.found;
  if (site.options === undefined) return [];
  return [
    {
      role: site.role,
      kind: site.kind,
      id: component.id,
      resultVersion: component.resultVersion,
      package: site.found.package,
      options: site.options,
      slots: slotRoles(site),
      capabilities: plainCapabilities(component.capabilities),
    },
  ];
}
