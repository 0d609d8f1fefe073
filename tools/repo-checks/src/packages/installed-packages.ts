/** What is read of a package-lock.json: packages by their place, `node_modules/a/node_modules/b`. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  /** The folder that a link leads to. */
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/**
 * The places of every package that an installation of a workspace package brings besides itself:
 * dependencies, required peers and optional dependencies, and all below them.
 */
export function installedPackages(lockfile: Lockfile, location: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [location];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const name of namesNeededBy(lockfile.packages[place] ?? {})) {
      const needed = placeOf(lockfile, name, place);
      if (needed === undefined || needed === location || found.has(needed)) continue;
      found.add(needed);
      open.push(needed);
    }
  }
  return found;
}

function namesNeededBy(locked: LockedPackage): readonly string[] {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = locked;
  const peers = Object.keys(peerDependencies ?? {});
  return [
    ...Object.keys({ ...dependencies, ...optionalDependencies }),
    ...peers.filter((name) => peerDependenciesMeta?.[name]?.optional !== true),
  ];
}

/** By Node's rule: the nearest node_modules upwards; a link to a workspace folder is that folder. */
function placeOf({ packages }: Lockfile, name: string, from: string): string | undefined {
  for (let folder = from; ; folder = parentOf(folder)) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    const locked = packages[place];
    if (locked !== undefined) return locked.link === true ? locked.resolved : place;
    if (folder === '') return undefined;
  }
}

function parentOf(folder: string): string {
  return folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
}
