import type { Cell } from '../cells/cell.js';
import type { ResolvedComponent } from '../host/host-spec.js';

/** The components that a cell runs, each with its place in the config and its package, for messages. */
export function componentsOfCell(
  cell: Pick<Cell, 'roles'>,
  components: readonly ResolvedComponent[],
): readonly string[] {
  return Object.values(cell.roles).flatMap((role) =>
    components
      .filter((component) => component.role === role)
      .map(({ id, package: { name, version } }) => `${id} (${role}, package ${name} ${version})`),
  );
}
