import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GgmiError } from '@ggmi/core';

/** Scripts of other tools, and an interpreter that can run them. */
export interface Peers {
  /** Absolute path of the folder of the scripts. */
  readonly folder: string;
  readonly python: string;
}

/** Where to look. */
export interface PeerPlaces {
  /** Absolute paths of folders, of which the first that has the scripts is taken. */
  readonly folders: readonly string[];
  /** Interpreters, of which the first that has the packages is taken. */
  readonly pythons: readonly string[];
}

const scripts = ['ksg.py', 'hsic.py', 'em.py'];
const packages = ['numpy', 'scipy', 'sklearn'];
const run = promisify(execFile);

/**
 * Finds the peers.
 *
 * @throws PEERS_UNAVAILABLE where a tool is missing, with what it lacks.
 */
export async function findPeers({ folders, pythons }: PeerPlaces): Promise<Peers> {
  const folder = folders.find((each) => scripts.every((script) => existsSync(join(each, script))));
  if (folder === undefined) {
    throw unavailable(
      `no folder with ${scripts.join(', ')}; looked in ${folders.join(', ')}`,
      'Name the folder of the scripts: --peers <folder>.',
    );
  }
  for (const python of pythons) {
    if (await hasPackages(python)) return { folder, python };
  }
  throw unavailable(
    `no Python with ${packages.join(', ')}; tried ${pythons.join(', ')}`,
    'Install them (Debian: apt-get install python3-sklearn), or name an interpreter that has them: --python <command>.',
  );
}

async function hasPackages(python: string): Promise<boolean> {
  try {
    await run(python, ['-c', `import ${packages.join(', ')}`]);
    return true;
  } catch {
    return false;
  }
}

function unavailable(missing: string, next: string): GgmiError {
  return new GgmiError({
    code: 'PEERS_UNAVAILABLE',
    message: `The peers cannot be measured: ${missing}.`,
    next,
    fields: { missing },
  });
}
