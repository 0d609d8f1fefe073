import type { AnyComponent, ComponentKind, InstanceOf, JsonObject } from '@ggmi/core';
import type { FillerMaker } from './filler-maker.js';
import type { ResolvedComponent } from './host-spec.js';

/** The components of a run, created on demand. One host per thread. */
export interface Host {
  /** Every component of the run, in the config's order. */
  readonly components: readonly ResolvedComponent[];
  /**
   * The component at a role, as resolved.
   *
   * @throws ROLE_UNKNOWN with the roles that exist.
   */
  component(role: string): ResolvedComponent;
  /**
   * The instance at a role: created on the first call with its needs and slots, then kept.
   *
   * @throws ROLE_UNKNOWN; ROLE_KIND_MISMATCH; COMPONENT_CREATE_FAILED with package, component, role
   * and the cause.
   */
  instance<Kind extends ComponentKind>(kind: Kind, role: string): Promise<InstanceOf[Kind]>;
  /**
   * The instance at a role with some options replaced (the calibration of a trainer's strength);
   * kept per canonical options. Options that change nothing give the plain instance.
   *
   * @throws as `instance`, and COMPONENT_OPTIONS_INVALID when the merged options fail the schema.
   */
  instanceWith<Kind extends ComponentKind>(
    kind: Kind,
    role: string,
    optionOverrides: JsonObject,
  ): Promise<InstanceOf[Kind]>;
  /** From now on slots are given what this makes of the instances that fill them. */
  fillSlotsBy(fillers: FillerMaker): void;
  /** Every component of a kind that the run's plugins offer, used or not. */
  registry<Kind extends ComponentKind>(kind: Kind): Registry<Kind>;
  /** Disposes every instance, the youngest first; the first failure is thrown after all were tried. */
  dispose(): Promise<void>;
}

/** The components of one kind, by id. */
export interface Registry<Kind extends ComponentKind = ComponentKind> {
  readonly kind: Kind;
  readonly ids: readonly string[];
  /**
   * The component with this id.
   *
   * @throws COMPONENT_UNKNOWN with the ids that exist and the nearest one.
   */
  get(id: string): RegisteredComponent<Kind>;
}

/** A component with the package that it came from. */
export interface RegisteredComponent<Kind extends ComponentKind = ComponentKind> {
  readonly component: AnyComponent<Kind>;
  readonly package: { readonly name: string; readonly version: string };
}
