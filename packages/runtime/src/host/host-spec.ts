import type { ComponentKind, JsonObject } from '@ggmi/core';

/**
 * Everything that opens the same host again, in this thread or another: plain data that survives
 * structured cloning and JSON. Made by `checkConfig`.
 */
export interface HostSpec {
  readonly plugins: readonly ResolvedPlugin[];
  /** One entry per place of the config that names a component, in the config's order. */
  readonly components: readonly ResolvedComponent[];
  /** Absolute path of the config file's folder. */
  readonly baseDirectory: string;
}

/** A plugin as the config names it, and where it was found. */
export interface ResolvedPlugin {
  /** As written in the config. */
  readonly specifier: string;
  /** The module that was imported, a `file:` URL. */
  readonly url: string;
  readonly name: string;
  readonly version: string;
  readonly contract: number;
}

/** A component at one place of the config. */
export interface ResolvedComponent {
  /** Its place in the config, such as `anchors` or `estimators.ksg1`. */
  readonly role: string;
  readonly kind: ComponentKind;
  readonly id: string;
  readonly resultVersion: number;
  readonly package: { readonly name: string; readonly version: string };
  /** After defaults. */
  readonly options: JsonObject;
  /** For each slot of the component, the roles that fill it, in the config's order. */
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly capabilities: JsonObject;
}
