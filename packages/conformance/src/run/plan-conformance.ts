import { componentLists, type AnyComponent, type ComponentKind, type Plugin } from '@ggmi/core';
import { allChecks } from '../checks/all-checks.js';
import { ConformanceOptionsInvalidError } from '../model/conformance-options-invalid-error.js';
import type { ComponentSettings, ConformanceOptions } from '../model/conformance-options.js';
import type { ContextOf } from '../model/check-context.js';
import type { ComponentSubject, PluginSubject, SubjectOf } from '../model/subject.js';
import { openComponentContext } from './open-component-context.js';
import { optionProblems } from './option-problems.js';
import { planCheck, type PlannedCheck } from './plan-check.js';
import { readManifest } from './read-manifest.js';
import { settingsOf } from './settings-of.js';
import { streamOf } from './stream-of.js';

/**
 * Every check of a plugin and of its components, in the order in which they run. Nothing runs yet.
 *
 * @throws CONFORMANCE_OPTIONS_INVALID with every component, check or variant that does not exist.
 */
export function planConformance(
  plugin: Plugin,
  options: ConformanceOptions = {},
): readonly PlannedCheck[] {
  const planned = [
    ...planPlugin(plugin, options),
    ...componentKinds.flatMap((kind) => planKind(kind, { plugin, options })),
  ];
  const problems = optionProblems({ plugin, options, planned });
  if (problems.length > 0) {
    throw new ConformanceOptionsInvalidError({ plugin: plugin.name, problems });
  }
  const { only } = options;
  return only === undefined ? planned : planned.filter(({ check }) => only.includes(check));
}

// `componentLists` has a key for every kind.
const componentKinds = Object.keys(componentLists) as readonly ComponentKind[];

function planPlugin(plugin: Plugin, options: ConformanceOptions): PlannedCheck[] {
  const manifest = readManifest(options.packageFolder);
  const subject: PluginSubject = { plugin, ...(manifest && { manifest }) };
  const expectedFailures = options.expectedFailures ?? {};
  return allChecks.plugin.map((check) =>
    planCheck(check, {
      subject,
      contract: plugin.contract,
      place: { subject: plugin.name },
      expectedFailures,
      run: async () => check.run(subject, { random: streamOf(plugin.name, check.id) }),
    }),
  );
}

function planKind(
  kind: ComponentKind,
  { plugin, options }: { readonly plugin: Plugin; readonly options: ConformanceOptions },
): PlannedCheck[] {
  const components: readonly AnyComponent[] = plugin[componentLists[kind]] ?? [];
  return components.flatMap((component) =>
    settingsOf(component.id, options).flatMap((settings) => {
      const subject: ComponentSubject = {
        plugin,
        kind,
        component,
        options: settings.options ?? {},
        fixtures: settings.fixtures?.[kind] ?? {},
      };
      return planComponent(subject, { ...settings, provisions: provisionsOf(settings, options) });
    }),
  );
}

function provisionsOf(settings: ComponentSettings, { provisions }: ConformanceOptions) {
  return { ...provisions, ...settings.provisions };
}

function planComponent<Kind extends ComponentKind>(
  subject: ComponentSubject<Kind>,
  settings: ComponentSettings,
): PlannedCheck[] {
  const { plugin, kind, component } = subject;
  const { variant, expectedFailures = {} } = settings;
  const parts = {
    contract: plugin.contract,
    place: { subject: component.id, ...(variant !== undefined && { variant }) },
    expectedFailures,
  };
  const shared = new Map<string, Promise<unknown>>();
  const open = (check: string) => openComponentContext(subject, { check, settings, shared });
  // A component of one kind is a component.
  const anySubject = subject as ComponentSubject;
  // What SubjectOf says of any one kind, which the compiler does not work out for an open one.
  const ownSubject = subject as unknown as SubjectOf[Kind];
  return [
    ...allChecks.component.map((check) =>
      planCheck(check, {
        ...parts,
        subject: anySubject,
        run: () => open(check.id).during((context) => check.run(anySubject, context)),
      }),
    ),
    ...allChecks[kind].map((check) =>
      planCheck(check, {
        ...parts,
        subject: ownSubject,
        run: () =>
          // The same of ContextOf.
          open(check.id).during((context) => check.run(ownSubject, context as ContextOf[Kind])),
      }),
    ),
  ];
}
