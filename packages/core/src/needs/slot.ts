import type { JsonObject } from '../data/json-value.js';
import type { ComponentKind } from '../plugin/component-kind.js';
import type { CapabilitiesOf, InstanceOf } from '../plugin/instance-of.js';

/**
 * A place in a component that the config fills with another component (`slot`) or with several
 * (`slots`): how a selector runs other estimators without importing a plugin.
 */
export interface Slot<Kind extends ComponentKind = ComponentKind, Many extends boolean = boolean> {
  readonly slotOf: Kind;
  readonly many: Many;
  /** What fills the slot where the config does not. */
  readonly defaults?: readonly SlotFiller[];
  /**
   * What the component holds against something that would fill the slot, by its capabilities; undefined
   * where it takes it. The host asks when it checks a config, before anything is created.
   */
  objection?(capabilities: CapabilitiesOf[Kind]): SlotObjection | undefined;
}

/** Why something does not suit a slot, as phrases of a message. */
export interface SlotObjection {
  /** What it is, such as `one that scores nothing`. */
  readonly received: string;
  /** Such as `a generator that scores any given text`. */
  readonly expected: string;
  /** A sentence: what to do about it. */
  readonly next: string;
}

/** A component that a slot asks for by itself; its plugin is one of those that the config lists. */
export interface SlotFiller {
  /** Component id. */
  readonly use: string;
  readonly options?: JsonObject;
}

/** A component as a slot receives it. */
export interface SlotBinding<Kind extends ComponentKind> {
  /** The component id, with the package name. */
  readonly id: string;
  /** What it can take and do: a selector chooses by this. */
  readonly capabilities: CapabilitiesOf[Kind];
  readonly instance: InstanceOf[Kind];
}

/**
 * A slot that takes exactly one component of a kind.
 *
 * @example
 * slot('embedder', { default: { use: '@ggmi/embedder-text/hashing' } })
 */
export function slot<Kind extends ComponentKind>(
  kind: Kind,
  {
    default: filler,
    objection,
  }: {
    readonly default?: SlotFiller;
    readonly objection?: NonNullable<Slot<Kind>['objection']>;
  } = {},
): Slot<Kind, false> {
  return {
    slotOf: kind,
    many: false,
    ...(filler && { defaults: [filler] }),
    ...(objection && { objection }),
  };
}

/**
 * A slot that takes one or more components of a kind, in the order of the config.
 *
 * @example
 * slots('mi-estimator', { defaults: [{ use: '@ggmi/estimator-knn/ksg1', options: { k: 5 } }] })
 */
export function slots<Kind extends ComponentKind>(
  kind: Kind,
  { defaults }: { readonly defaults?: readonly SlotFiller[] } = {},
): Slot<Kind, true> {
  return { slotOf: kind, many: true, ...(defaults && { defaults }) };
}
