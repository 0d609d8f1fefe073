import type { Manifest } from './manifest.js';

const testFile = /(?:^|\/)(?:tests?|fixtures|__tests__)\/|\.(?:test|spec)\.[cm]?[jt]sx?$/;
const buildState = /\.tsbuildinfo$/;

/** What is wrong with a package by its manifest and the list of its packed files. */
export function contentFaults(manifest: Manifest, files: readonly string[]): string[] {
  const has = (name: RegExp): boolean => files.some((path) => name.test(path));
  return [
    ...(has(/^README\.md$/) ? [] : ['no README.md']),
    ...(has(/^LICENSE/) || manifest.license !== undefined ? [] : ['neither LICENSE nor license']),
    ...files.filter((path) => testFile.test(path)).map((path) => `packs the test file ${path}`),
    ...files.filter((path) => buildState.test(path)).map((path) => `packs build state ${path}`),
    ...exportFaults(manifest, files),
  ];
}

function exportFaults({ exports }: Manifest, files: readonly string[]): string[] {
  if (exports === undefined) return ['no exports'];
  return Object.entries(exports).flatMap(([entry, target]) => {
    if (entry === './package.json') return [];
    if (typeof target !== 'object' || target === null) return [`exports '${entry}' gives no types`];
    const conditions = Object.entries(target);
    const named = ['types', 'default'].filter((name) => !conditions.some(([key]) => key === name));
    const absent = conditions.filter(
      ([, path]) => typeof path !== 'string' || !files.includes(path.replace(/^\.\//, '')),
    );
    return [
      ...named.map((name) => `exports '${entry}' has no condition '${name}'`),
      ...absent.map(([key, path]) => `exports '${entry}' ${key}: ${String(path)} is not packed`),
    ];
  });
}
