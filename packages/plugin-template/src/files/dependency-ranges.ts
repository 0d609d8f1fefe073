import { VERSION } from '../version.js';

/** Ranges in the package.json of a new plugin. Packages of the project are released together. */
export const dependencyRanges = {
  '@ggmi/conformance': `^${VERSION}`,
  '@ggmi/core': `^${VERSION}`,
  '@ggmi/families': `^${VERSION}`,
  '@ggmi/numerics': `^${VERSION}`,
  '@types/node': '^20.19.25',
  typescript: '~6.0.3',
  vitest: '^4.1.12',
  zod: '^4.6.7',
} as const;

/** The dependencies named, with their ranges. */
export function rangesOf(
  names: readonly (keyof typeof dependencyRanges)[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, dependencyRanges[name]]));
}
