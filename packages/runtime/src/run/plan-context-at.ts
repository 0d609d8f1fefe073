import type { JsonObject } from '@ggmi/core';
import { makeCell, type Cell } from '../cells/cell.js';
import type { ComponentKey } from '../cells/component-keys.js';
import type { CheckedPoint } from '../check/checked-config.js';
import type { Config } from '../config/config-schema.js';
import type { Host } from '../host/host.js';
import type { PlanContext } from '../readings/plan-context.js';
import { hostAt } from '../sweep/host-at.js';

/** What the points of a config are planned with. */
export interface PlanContextParts {
  readonly host: Host;
  readonly keyOf: ComponentKey;
  readonly trainerOverrides: JsonObject;
  readonly pictures: boolean;
}

/** A context that plans one point of a config: it makes cells, and remembers each once. */
export function planContextAt(
  { config, roles }: CheckedPoint<Config>,
  { host, keyOf, trainerOverrides, pictures }: PlanContextParts,
): PlanContext {
  const cells = new Map<string, Cell>();
  return {
    config,
    host: hostAt(host, roles),
    trainerOverrides,
    pictures,
    get cells() {
      return [...cells.values()];
    },
    cell: (draft) => {
      const cell = makeCell({ ...draft, roles: rolesAt(draft.roles, roles) }, keyOf);
      cells.set(cell.address, cell);
      return cell;
    },
  };
}

/** The roles of a cell as the host knows them at a point. */
function rolesAt(
  cellRoles: Readonly<Record<string, string>>,
  changed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(cellRoles);
  return Object.fromEntries(entries.map(([name, role]) => [name, changed[role] ?? role]));
}
