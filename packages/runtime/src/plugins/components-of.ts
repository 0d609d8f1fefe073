import type { AnyComponent, ComponentKind, Plugin } from '@ggmi/core';

/** A plugin's components of one kind. */
export function componentsOf<Kind extends ComponentKind>(
  plugin: Plugin,
  kind: Kind,
): readonly AnyComponent<Kind>[] {
  return listsByKind[kind](plugin);
}

/** Every kind of component, in the order of lists and reports. */
export const componentKinds = [
  'generator',
  'post-trainer',
  'mi-estimator',
  'divergence-estimator',
  'entropy-estimator',
  'embedder',
  'curator',
] as const satisfies readonly ComponentKind[];

const listsByKind: {
  readonly [Kind in ComponentKind]: (plugin: Plugin) => readonly AnyComponent<Kind>[];
} = {
  generator: (plugin) => plugin.generators ?? [],
  'post-trainer': (plugin) => plugin.postTrainers ?? [],
  'mi-estimator': (plugin) => plugin.estimators ?? [],
  'divergence-estimator': (plugin) => plugin.divergenceEstimators ?? [],
  'entropy-estimator': (plugin) => plugin.entropyEstimators ?? [],
  embedder: (plugin) => plugin.embedders ?? [],
  curator: (plugin) => plugin.curators ?? [],
};
