import type { Host } from '../host/host.js';

/** The roles whose components go over the network, themselves or by what fills their slots. */
export function remoteRoles(host: Pick<Host, 'components'>): ReadonlySet<string> {
  const byRole = new Map(host.components.map((component) => [component.role, component]));
  const isRemote = (role: string): boolean => {
    const component = byRole.get(role);
    if (component === undefined) return false;
    if (component.capabilities['remote'] === true) return true;
    // Slots form no circle: the host refuses one.
    return Object.values(component.slots).flat().some(isRemote);
  };
  return new Set([...byRole.keys()].filter(isRemote));
}
