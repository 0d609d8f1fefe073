import type { CheckedConfig, ResolvedComponent } from '@ggmi/runtime';

/**
 * The same evaluation with some of its generators only. Seeds do not depend on the other arms, so that
 * every number that is left keeps its value. Generators that fill a slot stay open for it.
 */
export function restrictGenerators(
  checked: CheckedConfig,
  names: readonly string[],
): CheckedConfig {
  const { config, hostSpec } = checked;
  const generators = Object.fromEntries(
    Object.entries(config.generators).filter(([name]) => names.includes(name)),
  );
  const left = Object.keys(config.generators).filter((name) => !names.includes(name));
  const roles = new Set(left.flatMap((name) => [`generators.${name}`, `trainer/${name}`]));
  const needed = neededRoles(hostSpec.components, roles);
  return {
    ...checked,
    config: { ...config, generators },
    hostSpec: {
      ...hostSpec,
      components: hostSpec.components.filter(({ role }) => needed.has(role)),
    },
  };
}

/** All roles but those that are left out, and whatever fills their slots. */
function neededRoles(
  components: readonly ResolvedComponent[],
  leftOut: ReadonlySet<string>,
): ReadonlySet<string> {
  const byRole = new Map(components.map((component) => [component.role, component]));
  const needed = new Set<string>();
  const need = (role: string): void => {
    if (needed.has(role)) return;
    needed.add(role);
    for (const fillers of Object.values(byRole.get(role)?.slots ?? {})) fillers.forEach(need);
  };
  for (const { role } of components) if (!leftOut.has(role)) need(role);
  return needed;
}
