import type { Manifest } from './manifest.js';

/** The lists of a plugin with the word that ends the names of their components. */
const wordOfList = {
  generators: 'Generator',
  postTrainers: 'Trainer',
  estimators: 'Estimator',
  divergenceEstimators: 'Estimator',
  entropyEstimators: 'Estimator',
  embedders: 'Embedder',
  curators: 'Curator',
} as const;

/**
 * Compares the names of a built plugin's components with the table of CONTRIBUTING.md: from the id
 * `@ggmi/estimator-knn/ksg1` follow the export `ksg1Estimator` and the file `ksg1-estimator.ts`.
 */
export function namingFaults(
  module: Readonly<Record<string, unknown>>,
  { manifest, files }: { readonly manifest: Manifest; readonly files: readonly string[] },
): string[] {
  const plugin = module['default'];
  if (typeof plugin !== 'object' || plugin === null) return [];
  const lists = new Map(Object.entries(plugin));
  return Object.entries(wordOfList).flatMap(([list, word]) =>
    componentsOf(lists.get(list)).flatMap((component) => {
      const name = component.id.replace(`${manifest.name}/`, '');
      const exportName = camelCase(name) + word;
      const file = `${name}-${word.toLowerCase()}.ts`;
      return [
        ...(module[exportName] === component ? [] : [`'${component.id}' is not ${exportName}`]),
        ...(files.some((path) => path.startsWith('src/') && path.endsWith(`/${file}`))
          ? []
          : [`'${component.id}' has no file ${file}`]),
      ];
    }),
  );
}

function componentsOf(list: unknown): readonly { readonly id: string }[] {
  if (!Array.isArray(list)) return [];
  return list.filter((each: { id?: unknown } | null) => typeof each?.id === 'string');
}

function camelCase(kebab: string): string {
  return kebab.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
