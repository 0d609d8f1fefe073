/** The kinds of component that a plugin can give. */
export type ComponentKind =
  | 'generator'
  | 'post-trainer'
  | 'mi-estimator'
  | 'divergence-estimator'
  | 'entropy-estimator'
  | 'embedder'
  | 'curator';
