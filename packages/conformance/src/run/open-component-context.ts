import type { ComponentKind, InstanceOf } from '@ggmi/core';
import type { ComponentCheckContext } from '../model/check-context.js';
import type { ComponentSettings } from '../model/conformance-options.js';
import type { ComponentSubject } from '../model/subject.js';
import { createInstance } from '../provisions/create-instance.js';
import { kitProvisions, type KitProvisions } from '../provisions/kit-provisions.js';
import { parseOptions } from '../provisions/parse-options.js';
import { streamOf } from './stream-of.js';

/** A context that is tidied up after one use. */
export interface OpenContext<Context> {
  during(use: (context: Context) => Promise<void> | void): Promise<void>;
}

/** The context of one check of a component. */
export function openComponentContext<Kind extends ComponentKind>(
  subject: ComponentSubject<Kind>,
  parts: {
    readonly check: string;
    readonly settings: ComponentSettings;
    /** What checks of this subject share. */
    readonly shared: Map<string, Promise<unknown>>;
  },
): OpenContext<ComponentCheckContext<InstanceOf[Kind]>> {
  const { component, options } = subject;
  const { check, settings, shared } = parts;
  const random = streamOf(component.id, check);
  const instances: InstanceOf[Kind][] = [];
  const hosts: KitProvisions[] = [];
  const context: ComponentCheckContext<InstanceOf[Kind]> = {
    random,
    async create(changes = {}) {
      const host = kitProvisions(streamOf(component.id, 'component'), {
        ...settings.provisions,
        ...changes.provisions,
      });
      hosts.push(host);
      const instance = await createInstance({
        component,
        options: changes.options ?? options,
        parsedOptions: changes.parsedOptions,
        provisions: host.provisions,
        slots: settings.slots ?? {},
      });
      instances.push(instance);
      return instance;
    },
    parseOptions: () => parseOptions(component, options),
    once: <Value>(key: string, make: () => Promise<Value>) => {
      const known = shared.get(key) ?? make();
      shared.set(key, known);
      // A key stands for one kind of value: that is the promise of its users.
      return known as Promise<Value>;
    },
  };
  return {
    async during(use) {
      try {
        await use(context);
        for (const instance of instances) await instance.dispose?.();
      } catch (error) {
        // What an instance holds open would keep a test runner from its end; the failure stays the first.
        await Promise.allSettled(instances.map(async (instance) => instance.dispose?.()));
        throw error;
      } finally {
        for (const host of hosts) host.release();
      }
    },
  };
}
