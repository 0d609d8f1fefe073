import {
  componentLists,
  CONTRACT_VERSION,
  definePlugin,
  type AnyComponent,
  type ComponentKind,
  type InstanceOf,
  type Plugin,
} from '@ggmi/core';
import { referenceComponents, type ConformanceOptions } from '../../src/index.js';

/** A component with one fault, and the check that must find it. */
export interface Mutant {
  /** The fault, in a few words. */
  readonly fault: string;
  /** Id of the check; others may fail beside it. */
  readonly caughtBy: string;
  readonly plugin: Plugin;
  readonly options: ConformanceOptions;
}

/** The reference component of a kind with one fault. */
export function mutant<Kind extends ComponentKind>(
  kind: Kind,
  parts: {
    readonly fault: string;
    readonly caughtBy: string;
    /** What of the component differs. */
    readonly component?: Partial<AnyComponent<Kind>>;
    /** What of its instances differs. */
    readonly instance?: (sound: InstanceOf[Kind]) => Partial<InstanceOf[Kind]>;
    readonly options?: ConformanceOptions;
  },
): Mutant {
  const { fault, caughtBy, component, instance, options = {} } = parts;
  const sound = referenceComponents[kind];
  const faulty: AnyComponent<Kind> = {
    ...sound,
    async create(context: never) {
      const made = await sound.create(context);
      return { ...made, ...instance?.(made) };
    },
    ...component,
  };
  return { fault, caughtBy, options, plugin: pluginOf(kind, faulty) };
}

/** A plugin of one component. */
function pluginOf<Kind extends ComponentKind>(kind: Kind, component: AnyComponent<Kind>): Plugin {
  return definePlugin({
    name: '@ggmi/conformance',
    version: '0.1.0',
    contract: CONTRACT_VERSION,
    [componentLists[kind]]: [component],
  });
}
