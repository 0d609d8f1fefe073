import type { ComponentKind } from '../plugin/component-kind.js';
import type { CapabilitiesOf, InstanceOf } from '../plugin/instance-of.js';

/**
 * A place in a component that the config fills with another component (`slot`) or with several
 * (`slots`): how a selector runs other estimators without importing a plugin.
 */
export interface Slot<Kind extends ComponentKind = ComponentKind, Many extends boolean = boolean> {
  readonly slotOf: Kind;
  readonly many: Many;
}

/** A component as a slot receives it. */
export interface SlotBinding<Kind extends ComponentKind> {
  /** The component id, with the package name. */
  readonly id: string;
  /** What it can take and do: a selector chooses by this. */
  readonly capabilities: CapabilitiesOf[Kind];
  readonly instance: InstanceOf[Kind];
}

/** A slot that takes exactly one component of a kind. */
export function slot<Kind extends ComponentKind>(kind: Kind): Slot<Kind, false> {
  return { slotOf: kind, many: false };
}

/** A slot that takes one or more components of a kind, in the order of the config. */
export function slots<Kind extends ComponentKind>(kind: Kind): Slot<Kind, true> {
  return { slotOf: kind, many: true };
}
