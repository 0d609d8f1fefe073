import type { CapabilitiesOf, ComponentKind } from '@ggmi/core';
import { RoleKindMismatchError } from './errors/role-kind-mismatch-error.js';
import type { ResolvedComponent } from './host-spec.js';
import type { Host } from './host.js';

/** The component at a role. @throws ROLE_UNKNOWN; ROLE_KIND_MISMATCH where it is of another kind. */
export function componentOfKind(
  host: Pick<Host, 'component'>,
  kind: ComponentKind,
  role: string,
): ResolvedComponent {
  const component = host.component(role);
  if (component.kind === kind) return component;
  throw new RoleKindMismatchError({ role, received: component.kind, expected: kind });
}

/** What the component of a kind at a role declares. @throws as `componentOfKind`. */
export function capabilitiesOf<Kind extends ComponentKind>(
  host: Pick<Host, 'component'>,
  kind: Kind,
  role: string,
): CapabilitiesOf[Kind] {
  // Plain data on the way between threads; the kind says which capabilities they are.
  return componentOfKind(host, kind, role).capabilities as unknown as CapabilitiesOf[Kind];
}
