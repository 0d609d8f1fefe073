import type { ComponentKind, InstanceOf, JsonObject, Needs, SlotBinding } from '@ggmi/core';
import canonicalize from 'canonicalize';
import { validateOptions } from '../plugins/validate-options.js';
import type { Registries } from './build-container.js';
import type { ComponentRegistry } from './component-registry.js';
import type { Creation } from './component-entry.js';
import { componentOfKind } from './component-of-kind.js';
import { ComponentCreateFailedError } from './errors/component-create-failed-error.js';
import { ComponentDisposeFailedError } from './errors/component-dispose-failed-error.js';
import { ComponentOptionsInvalidError } from './errors/component-options-invalid-error.js';
import { RoleUnknownError } from './errors/role-unknown-error.js';
import { SlotCycleError } from './errors/slot-cycle-error.js';
import type { ResolvedComponent } from './host-spec.js';
import type { FillerMaker } from './filler-maker.js';
import type { Host } from './host.js';
import { slotCycles } from './slot-cycles.js';

type AnyInstance = InstanceOf[ComponentKind];

/** Creates the instances of a run on demand and keeps them, one per role and options. */
export class RunHost implements Host {
  readonly components: readonly ResolvedComponent[];
  readonly #byRole: ReadonlyMap<string, ResolvedComponent>;
  readonly #registries: Registries;
  #fillers: FillerMaker = { filler: ({ instance }) => instance };
  readonly #instances = new Map<string, Promise<AnyInstance>>();
  /** In the order in which they were finished. */
  readonly #created: { readonly component: ResolvedComponent; readonly instance: AnyInstance }[] =
    [];

  /** @throws SLOT_CYCLE, because instances that wait for each other would wait for ever. */
  constructor(components: readonly ResolvedComponent[], registries: Registries) {
    const [roles] = slotCycles(components);
    if (roles !== undefined) throw new SlotCycleError({ roles });
    this.components = components;
    this.#byRole = new Map(components.map((component) => [component.role, component]));
    this.#registries = registries;
  }

  fillSlotsBy(fillers: FillerMaker): void {
    this.#fillers = fillers;
  }

  component(role: string): ResolvedComponent {
    const found = this.#byRole.get(role);
    if (found !== undefined) return found;
    throw new RoleUnknownError({ role, existing: this.components.map((each) => each.role) });
  }

  registry<Kind extends ComponentKind>(kind: Kind): ComponentRegistry<Kind> {
    return this.#registries(kind);
  }

  async instance<Kind extends ComponentKind>(kind: Kind, role: string): Promise<InstanceOf[Kind]> {
    const component = componentOfKind(this, kind, role);
    return this.#kept(kind, component, component.options);
  }

  async instanceWith<Kind extends ComponentKind>(
    kind: Kind,
    role: string,
    optionOverrides: JsonObject,
  ): Promise<InstanceOf[Kind]> {
    const component = componentOfKind(this, kind, role);
    const options = { ...component.options, ...optionOverrides };
    const validation = await validateOptions(
      this.registry(kind).get(component.id).component,
      options,
    );
    if (validation.outcome !== 'valid') {
      const problems =
        validation.outcome === 'invalid'
          ? validation.issues.map(({ message }) => message)
          : [`the options schema gives no plain options (${validation.outcome})`];
      throw new ComponentOptionsInvalidError({ id: component.id, role, options, problems });
    }
    return this.#kept(kind, component, validation.options);
  }

  async dispose(): Promise<void> {
    const created = this.#created.splice(0).toReversed();
    this.#instances.clear();
    const failures: unknown[] = [];
    for (const { component, instance } of created) {
      try {
        await instance.dispose?.();
      } catch (cause) {
        failures.push(new ComponentDisposeFailedError({ component, cause }));
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  #kept<Kind extends ComponentKind>(
    kind: Kind,
    component: ResolvedComponent,
    options: JsonObject,
  ): Promise<InstanceOf[Kind]> {
    const key = `${component.role} ${canonicalize(options) ?? ''}`;
    const kept = this.#instances.get(key);
    // A role has one kind, which `#componentOfKind` has compared.
    if (kept !== undefined) return kept as Promise<InstanceOf[Kind]>;
    const made = this.#create(kind, component, options);
    this.#instances.set(key, made);
    // A failed creation is not kept: a server that was down may be up at the next call.
    made.catch(() => this.#instances.delete(key));
    return made;
  }

  async #create<Kind extends ComponentKind>(
    kind: Kind,
    component: ResolvedComponent,
    options: JsonObject,
  ): Promise<InstanceOf[Kind]> {
    const entry = this.registry(kind).get(component.id);
    const slots = await this.#slotsOf(component, entry.component.needs);
    try {
      const instance = await entry.create({ component, options, slots });
      this.#created.push({ component, instance });
      return instance;
    } catch (cause) {
      throw new ComponentCreateFailedError({ component, cause });
    }
  }

  /** Instances for the slots among a component's needs. */
  async #slotsOf(component: ResolvedComponent, needs: Needs): Promise<Creation['slots']> {
    const filled: Record<string, Creation['slots'][string]> = {};
    for (const [name, need] of Object.entries(needs)) {
      if (!('slotOf' in need)) continue;
      const roles = component.slots[name] ?? [];
      const bindings = await Promise.all(roles.map((role) => this.#filler(need.slotOf, role)));
      const [first] = bindings;
      if (need.many) filled[name] = bindings;
      else if (first !== undefined) filled[name] = first;
    }
    return filled;
  }

  async #filler(kind: ComponentKind, role: string): Promise<SlotBinding<ComponentKind>> {
    const component = componentOfKind(this, kind, role);
    const { id } = component;
    const { capabilities } = this.registry(kind).get(id).component;
    const instance = await this.instance(kind, role);
    return { id, capabilities, instance: this.#fillers.filler({ kind, instance, component }) };
  }
}
