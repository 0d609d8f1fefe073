import type { PluginNames } from '../names/plugin-names.js';

/** What differs between plugins of different kinds: a component that works, and what is said of it. */
export interface KindTemplate {
  /** The list of `definePlugin` that holds such components. */
  readonly list: string;
  /** The word that ends the export and the file of a component. */
  readonly word: 'Generator' | 'Trainer' | 'Estimator' | 'Embedder' | 'Curator';
  /** The word that begins the name of a package in the project's own repository. */
  readonly prefix: 'backend' | 'trainer' | 'estimator' | 'embedder' | 'curator';
  /** What the component is, as the last part of an id. */
  readonly example: string;
  /** One sentence: what the component does. Also the package's description where none is given. */
  readonly summary: string;
  /** Packages that the tests need beside the kit and the runner. */
  readonly testPackages: readonly ('@ggmi/families' | '@ggmi/numerics')[];
  /** TypeScript of the component. */
  source(names: PluginNames): string;
  /** TypeScript of its tests. */
  test(names: PluginNames): string;
  /** Where a config names the component, YAML. */
  config(names: PluginNames): string;
  /** Rows of the README's table of options: option, default, meaning. */
  readonly options: readonly (readonly [string, string, string])[];
  /** Points of the README on limits. */
  readonly limits: readonly string[];
}
