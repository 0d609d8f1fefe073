import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Road } from './road.js';

/** Checks that the packages of @ggmi that were installed in a folder have the bytes that were packed. */
export function checkResolved({ list, packed }: Road, folder: string): void {
  const integrities = new Map(packed.map(({ name, integrity }) => [name, integrity]));
  const installed = installedPackages(folder);
  const others = installed.filter(({ name, integrity }) => integrities.get(name) !== integrity);
  list.check(
    `${installed.length} packages of @ggmi are those that were packed`,
    installed.length > 0 && others.length === 0,
    others.length === 0 ? undefined : others.map(({ name }) => name).join(', '),
  );
}

interface InstalledPackage {
  readonly name: string;
  readonly integrity: string | undefined;
}

/** What the lockfile of a folder has of @ggmi, however deep. */
function installedPackages(folder: string): readonly InstalledPackage[] {
  const text = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  // The documented shape of lockfiles of version 3.
  const { packages } = JSON.parse(text) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
  };
  return Object.entries(packages).flatMap(([path, { integrity }]) => {
    const name = /node_modules\/(@ggmi\/[^/]+)$/.exec(path)?.[1];
    return name === undefined ? [] : [{ name, integrity }];
  });
}
