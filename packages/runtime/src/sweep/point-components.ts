import { canonicalJson } from '../cells/canonical-json.js';
import { digestText } from '../cells/digest.js';
import type { ResolvedComponent } from '../host/host-spec.js';

/** The components of a point that differ from the base, and which role stands for which. */
export interface PointComponents {
  /** Under roles of their own. */
  readonly components: readonly ResolvedComponent[];
  /** For each role of the point's config whose component differs: the role that the host knows. */
  readonly roles: Readonly<Record<string, string>>;
}

/**
 * Gives every component that a point changes a role of its own, named by what it is, so that points
 * share what they have in common. A component changes with what fills its slots.
 */
export function pointComponents(
  base: readonly ResolvedComponent[],
  point: readonly ResolvedComponent[],
): PointComponents {
  const before = identities(base);
  const own = identities(point);
  const changed = point.filter(({ role }) => own.get(role) !== before.get(role));
  const roles = Object.fromEntries(
    changed.map(({ role }) => [role, `${role}@${own.get(role)!.slice(0, 12)}`]),
  );
  return {
    roles,
    components: changed.map((component) => ({
      ...component,
      role: roles[component.role]!,
      slots: mapFillers(component, (role) => roles[role] ?? role),
    })),
  };
}

/**
 * The role of the config behind a role of the host: a component draws the same at a point of a sweep
 * and in the config of that point alone. No role of a config holds an `@`.
 */
export function writtenRole(role: string): string {
  return role.replace(/@[0-9a-f]{12}$/, '');
}

/** A digest of each component with everything below it in its slots, by role. */
function identities(components: readonly ResolvedComponent[]): ReadonlyMap<string, string> {
  const byRole = new Map(components.map((component) => [component.role, component]));
  const found = new Map<string, string>();
  const identify = (role: string): string => {
    const known = found.get(role);
    if (known !== undefined) return known;
    const component = byRole.get(role)!;
    const { id, options } = component;
    const slots = mapFillers(component, identify);
    const identity = digestText(canonicalJson({ id, options, slots }));
    found.set(role, identity);
    return identity;
  };
  for (const role of byRole.keys()) identify(role);
  return found;
}

function mapFillers(
  { slots }: ResolvedComponent,
  map: (role: string) => string,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(slots).map(([name, fillers]) => [name, fillers.map((role) => map(role))]),
  );
}
