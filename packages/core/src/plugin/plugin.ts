import type { AnyComponent } from './component.js';
import type { ComponentKind } from './component-kind.js';

/** A package's default export: plain data and functions, made by `definePlugin`. */
export interface Plugin {
  /** The npm package name. */
  readonly name: string;
  /** The npm package version; recorded, never part of a cell address. */
  readonly version: string;
  /** The contract version that the plugin was written against. */
  readonly contract: number;
  readonly generators?: readonly AnyComponent<'generator'>[];
  readonly postTrainers?: readonly AnyComponent<'post-trainer'>[];
  /** Estimators of mutual information. */
  readonly estimators?: readonly AnyComponent<'mi-estimator'>[];
  readonly divergenceEstimators?: readonly AnyComponent<'divergence-estimator'>[];
  readonly entropyEstimators?: readonly AnyComponent<'entropy-estimator'>[];
  readonly embedders?: readonly AnyComponent<'embedder'>[];
  readonly curators?: readonly AnyComponent<'curator'>[];
}

/** The list of a plugin that holds each kind. */
export const componentLists = {
  generator: 'generators',
  'post-trainer': 'postTrainers',
  'mi-estimator': 'estimators',
  'divergence-estimator': 'divergenceEstimators',
  'entropy-estimator': 'entropyEstimators',
  embedder: 'embedders',
  curator: 'curators',
} as const satisfies Record<ComponentKind, keyof Plugin>;
