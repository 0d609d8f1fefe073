import type { Host } from '../host/host.js';

/** The host as a point of a sweep sees it: roles whose component the point changes are its own. */
export function hostAt(host: Host, roles: Readonly<Record<string, string>>): Host {
  const at = (role: string): string => roles[role] ?? role;
  return {
    components: host.components,
    component: (role) => host.component(at(role)),
    instance: (kind, role) => host.instance(kind, at(role)),
    instanceWith: (kind, role, overrides) => host.instanceWith(kind, at(role), overrides),
    fillSlotsBy: (fillers) => host.fillSlotsBy(fillers),
    registry: (kind) => host.registry(kind),
    dispose: () => host.dispose(),
  };
}
