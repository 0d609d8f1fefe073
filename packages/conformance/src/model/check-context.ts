import type { ComponentKind, InstanceOf, JsonObject, RandomStream } from '@ggmi/core';
import type { Provisions } from '../provisions/provisions.js';

/** What a check of a plugin as a whole is given beside its subject. */
export interface PluginCheckContext {
  /** A stream of its own for every check of every subject. */
  readonly random: RandomStream;
}

/** What a check of a component is given beside its subject. */
export interface ComponentCheckContext<Instance> extends PluginCheckContext {
  /**
   * A new instance, with the subject's options after defaults and the kit's provisions. The runner
   * disposes of it after the check.
   */
  create(changes?: InstanceChanges): Promise<Instance>;
  /** The options after defaults. */
  parseOptions(): Promise<JsonObject>;
  /**
   * What `make` gives, made once per subject for all checks that name the same key: costly readings
   * that several checks look at. Not for what a check changes.
   */
  once<Value>(key: string, make: () => Promise<Value>): Promise<Value>;
}

/** How an instance differs from the one that the subject describes. */
export interface InstanceChanges {
  /** Written options, in place of the subject's. */
  readonly options?: JsonObject;
  /** Options after defaults, given to `create` as this very object. */
  readonly parsedOptions?: JsonObject;
  readonly provisions?: Partial<Provisions>;
}

/** The context of each kind of check. */
export type ContextOf = {
  readonly plugin: PluginCheckContext;
  readonly component: ComponentCheckContext<InstanceOf[ComponentKind]>;
} & { readonly [Kind in ComponentKind]: ComponentCheckContext<InstanceOf[Kind]> };
