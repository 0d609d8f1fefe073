import type { AnyComponent, ComponentKind, JsonObject, Plugin } from '@ggmi/core';
import type { FixturesOf } from './fixtures-of.js';

/** What a check is about: a plugin as a whole, any component, or a component of one kind. */
export type SubjectKind = 'plugin' | 'component' | ComponentKind;

/** A plugin as a whole. */
export interface PluginSubject {
  readonly plugin: Plugin;
  /** The parsed package.json, where the package's folder was given. */
  readonly manifest?: JsonObject;
}

/** One component with what its author gave for proving it. */
export interface ComponentSubject<Kind extends ComponentKind = ComponentKind> {
  readonly plugin: Plugin;
  readonly kind: Kind;
  readonly component: AnyComponent<Kind>;
  /** Options as a user writes them, before defaults. */
  readonly options: JsonObject;
  readonly fixtures: FixturesOf[Kind];
}

/** The subject of each kind of check. */
export type SubjectOf = {
  readonly plugin: PluginSubject;
  readonly component: ComponentSubject;
} & { readonly [Kind in ComponentKind]: ComponentSubject<Kind> };
