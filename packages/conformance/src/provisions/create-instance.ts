import {
  needs as standardNeeds,
  type AnyComponent,
  type ComponentKind,
  type InstanceOf,
  type JsonObject,
  type Token,
} from '@ggmi/core';
import { CheckFailedError } from '../model/check-failed-error.js';
import type { SlotFill } from '../model/conformance-options.js';
import { referenceComponents } from '../reference/reference-components.js';
import { parseOptions } from './parse-options.js';
import type { Provisions } from './provisions.js';

/** What an instance is made from. */
export interface Creation<Kind extends ComponentKind> {
  readonly component: AnyComponent<Kind>;
  /** As a user writes them. */
  readonly options: JsonObject;
  /** After defaults, where they are parsed already. */
  readonly parsedOptions?: JsonObject | undefined;
  readonly provisions: Provisions;
  readonly slots: Readonly<Record<string, readonly SlotFill[]>>;
}

/** An instance of a component, as a host would make it; slots are filled first. */
export async function createInstance<Kind extends ComponentKind>(
  creation: Creation<Kind>,
): Promise<InstanceOf[Kind]> {
  const { component, options, parsedOptions } = creation;
  const entries = Object.entries(component.needs).map(
    async ([name, need]) =>
      [
        name,
        'slotOf' in need
          ? await fillSlot(creation, { name, kind: need.slotOf, many: need.many })
          : provisionOf(creation, need),
      ] as const,
  );
  const context = {
    options: parsedOptions ?? (await parseOptions(component, options)),
    needs: Object.fromEntries(await Promise.all(entries)),
  };
  // The plugin typed its context by its own schema and needs, from which both were made.
  return component.create(context as never);
}

function provisionOf(
  { component, provisions }: Creation<ComponentKind>,
  token: Token<unknown>,
): unknown {
  for (const [name, { key }] of Object.entries(standardNeeds)) {
    // The keys of `needs` are those of Provisions.
    if (key === token.key) return provisions[name as keyof Provisions];
  }
  throw new CheckFailedError({
    message: `'${component.id}' needs '${token.name}', which no host offers.`,
    received: `a token of key ${String(token.key)}`,
    wanted: `one of ${Object.keys(standardNeeds).join(', ')}, or a slot`,
    next: 'Take the token from `needs` of @ggmi/core.',
  });
}

async function fillSlot(
  { provisions, slots }: Creation<ComponentKind>,
  slot: { readonly name: string; readonly kind: ComponentKind; readonly many: boolean },
): Promise<unknown> {
  const fills = slots[slot.name] ?? [{ component: referenceComponents[slot.kind] }];
  const bindings = await Promise.all(
    fills.map(async ({ component, options = {} }) => ({
      id: component.id,
      capabilities: component.capabilities,
      instance: await createInstance({ component, options, provisions, slots: {} }),
    })),
  );
  return slot.many ? bindings : bindings[0];
}
