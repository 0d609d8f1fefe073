/** What a plugin can be begun with, as authors say it. */
export const pluginKinds = [
  'generator',
  'post-trainer',
  'estimator',
  'divergence-estimator',
  'entropy-estimator',
  'embedder',
  'curator',
] as const;

/** A kind of plugin: `estimator` gives mutual information, `mi-estimator` of the contract. */
export type PluginKind = (typeof pluginKinds)[number];

/** The kind that a text names; undefined where it names none. */
export function pluginKindOf(text: string): PluginKind | undefined {
  const wanted = text === 'mi-estimator' ? 'estimator' : text;
  return pluginKinds.find((kind) => kind === wanted);
}
