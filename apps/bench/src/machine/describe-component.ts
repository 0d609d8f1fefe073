import type { JsonObject } from '@ggmi/core';
import type { HostSpec, ResolvedComponent } from '@ggmi/runtime';

/** A component as it was resolved. */
export interface BenchmarkedComponent {
  readonly id: string;
  readonly resultVersion: number;
  readonly package: string;
  /** After defaults. */
  readonly options: JsonObject;
  /** For each slot, what fills it, resolved in the same way. */
  readonly slots: Readonly<Record<string, readonly BenchmarkedComponent[]>>;
}

/** A component with everything that its results depend on, what fills its slots included. */
export function describeComponent(
  component: ResolvedComponent,
  hostSpec: HostSpec,
): BenchmarkedComponent {
  const { id, resultVersion, package: origin, options, slots } = component;
  const at = (role: string) => hostSpec.components.filter((each) => each.role === role);
  return {
    id,
    resultVersion,
    package: `${origin.name} ${origin.version}`,
    options,
    slots: Object.fromEntries(
      Object.entries(slots).map(([name, roles]) => [
        name,
        roles.flatMap((role) => at(role).map((filler) => describeComponent(filler, hostSpec))),
      ]),
    ),
  };
}
