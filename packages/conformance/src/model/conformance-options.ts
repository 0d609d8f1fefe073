import type { AnyComponent, JsonObject } from '@ggmi/core';
import type { Provisions } from '../provisions/provisions.js';
import type { FixturesOf } from './fixtures-of.js';

/** What the author of a plugin tells the kit. Every field has a default. */
export interface ConformanceOptions {
  /**
   * The package's folder, such as `new URL('..', import.meta.url)`: its package.json is then checked
   * too.
   */
  readonly packageFolder?: URL;
  /** By the last part of the component id. Components that are not named run with `{}`. */
  readonly components?: Readonly<Record<string, ComponentSettings | readonly ComponentSettings[]>>;
  /** In place of the kit's own, for every component. */
  readonly provisions?: Partial<Provisions>;
  /** Checks of the plugin as a whole that fail for now, and why. */
  readonly expectedFailures?: ExpectedFailures;
  /** Ids of checks to run; absent means all that apply. */
  readonly only?: readonly string[];
}

/** How one component is proved. */
export interface ComponentSettings {
  /** A name for these options in reports; needed where there are several. */
  readonly variant?: string;
  /** As a user writes them. */
  readonly options?: JsonObject;
  /** Components for the slots, by the names of the needs; absent means the kit's reference components. */
  readonly slots?: Readonly<Record<string, readonly SlotFill[]>>;
  /** By kind; the component takes those of its own. */
  readonly fixtures?: Partial<FixturesOf>;
  readonly provisions?: Partial<Provisions>;
  /**
   * Checks that fail for now, by id, and why. They run: one that passes is red, so that the entry goes
   * when its reason does.
   */
  readonly expectedFailures?: ExpectedFailures;
}

/** A component for a slot. */
export interface SlotFill {
  readonly component: AnyComponent;
  readonly options?: JsonObject;
}

/** Reasons by check id. */
export type ExpectedFailures = Readonly<Record<string, string>>;
