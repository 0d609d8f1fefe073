import type {
  AnyComponent,
  ComponentKind,
  InstanceOf,
  JsonObject,
  SlotBinding,
  Token,
} from '@ggmi/core';
import { NeedUnavailableError } from './errors/need-unavailable-error.js';
import type { ResolvedComponent } from './host-spec.js';
import type { RegisteredComponent } from './host.js';
import type { Provision } from './provisions.js';

/** What an instance is made from, beside the provisions that the container has injected. */
export interface Creation {
  readonly component: ResolvedComponent;
  readonly options: JsonObject;
  readonly slots: Readonly<
    Record<string, SlotBinding<ComponentKind> | readonly SlotBinding<ComponentKind>[]>
  >;
}

/** A component of a plugin together with the provisions that its needs name. */
export class ComponentEntry<
  Kind extends ComponentKind = ComponentKind,
> implements RegisteredComponent<Kind> {
  readonly kind: Kind;
  readonly component: AnyComponent<Kind>;
  readonly package: RegisteredComponent['package'];
  /** In the order of `tokenNeeds(component)`; undefined where the host gives none. */
  readonly #provisions: readonly (Provision<unknown> | undefined)[];

  constructor(
    parts: RegisteredComponent<Kind> & {
      readonly kind: Kind;
      readonly provisions: readonly (Provision<unknown> | undefined)[];
    },
  ) {
    this.kind = parts.kind;
    this.component = parts.component;
    this.package = parts.package;
    this.#provisions = parts.provisions;
  }

  /** @throws NEED_UNAVAILABLE, and whatever a provision or the component throws. */
  async create(creation: Creation): Promise<InstanceOf[Kind]> {
    const given = await Promise.all(
      tokenNeeds(this.component).map(async ({ name, token }, index) => {
        const provision = this.#provisions[index];
        if (provision === undefined) {
          throw new NeedUnavailableError({ id: this.component.id, need: token.name });
        }
        return [name, await provision(creation.component)] as const;
      }),
    );
    const context = {
      options: creation.options,
      needs: { ...Object.fromEntries(given), ...creation.slots },
    };
    // The plugin typed its context by its own schema and needs, from which both were made.
    return this.component.create(context as never);
  }
}

/** The needs of a component that are tokens, not slots, in the order of its declaration. */
export function tokenNeeds(
  component: Pick<AnyComponent, 'needs'>,
): readonly { readonly name: string; readonly token: Token<unknown> }[] {
  return Object.entries(component.needs).flatMap(([name, need]) =>
    'slotOf' in need ? [] : [{ name, token: need }],
  );
}
