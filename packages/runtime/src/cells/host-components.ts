import type { ComponentKind, InstanceOf } from '@ggmi/core';
import type { Host } from '../host/host.js';
import type { Cell, CellComponents } from './cell.js';

/** The instances that a cell uses, from a host. */
export function hostComponents(host: Host, cell: Cell): CellComponents {
  return {
    instance<Kind extends ComponentKind>(kind: Kind, name: string): Promise<InstanceOf[Kind]> {
      const role = cell.roles[name];
      if (role === undefined) throw new TypeError(`cell '${cell.label}' has no role '${name}'`);
      const overrides = cell.overrides[name];
      return overrides === undefined
        ? host.instance(kind, role)
        : host.instanceWith(kind, role, overrides);
    },
  };
}
