import type { ComponentKind } from '../plugin/component-kind.js';
import type { Slot, SlotBinding } from './slot.js';
import type { Token } from './token.js';

/** What a component asks its host for, by the names under which `create` receives it. */
export type Needs = Readonly<Record<string, Token<unknown> | Slot>>;

/** The same record with every token and slot replaced by what it stands for. */
export type ResolvedNeeds<N extends Needs> = {
  readonly [Name in keyof N]: N[Name] extends Slot<infer Kind extends ComponentKind, infer Many>
    ? Many extends true
      ? readonly SlotBinding<Kind>[]
      : SlotBinding<Kind>
    : N[Name] extends Token<infer T>
      ? T
      : never;
};
