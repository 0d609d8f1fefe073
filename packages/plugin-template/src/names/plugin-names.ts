/** Every name in a plugin's files; each follows from the answers. */
export interface PluginNames {
  /** `@acme/estimator-ring` */
  readonly package: string;
  /** `estimator-ring`: the folder, and in the repository the file of the plugin. */
  readonly folder: string;
  /** `estimatorRing` */
  readonly plugin: string;
  /** `gaussian` */
  readonly component: string;
  /** `@acme/estimator-ring/gaussian` */
  readonly id: string;
  /** `gaussianEstimator` */
  readonly export: string;
  /** `gaussian-estimator`, without extension. */
  readonly file: string;
}
