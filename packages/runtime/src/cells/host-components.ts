import type { ComponentKind, InstanceOf } from '@ggmi/core';
import type { GenerationKeeper } from '../generations/generation-keeper.js';
import { keptInstance } from '../generations/kept-instance.js';
import type { Host } from '../host/host.js';
import type { Cell, CellComponents } from './cell.js';

/** The instances that a cell uses, from a host; the vectors of remote embedders are kept. */
export function hostComponents(host: Host, cell: Cell, keeper?: GenerationKeeper): CellComponents {
  return {
    async instance<Kind extends ComponentKind>(
      kind: Kind,
      name: string,
    ): Promise<InstanceOf[Kind]> {
      const role = cell.roles[name];
      if (role === undefined) throw new TypeError(`cell '${cell.label}' has no role '${name}'`);
      const overrides = cell.overrides[name];
      const instance = await (overrides === undefined
        ? host.instance(kind, role)
        : host.instanceWith(kind, role, overrides));
      const key = cell.componentKeys[name];
      // What a cell draws of its generator it has kept itself: see CellTask.
      if (kind !== 'embedder' || keeper === undefined || key === undefined) return instance;
      const component = host.component(role);
      return keptInstance({ kind, instance, component }, () => ({ keeper, key }));
    },
  };
}
