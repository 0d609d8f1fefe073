import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { GgmiError } from '@ggmi/core';

/** A package in a folder where nothing else is, as users get it. */
export interface InstalledPackage {
  /** Absolute path of the folder that it is installed in. */
  readonly directory: string;
  readonly name: string;
  remove(): Promise<void>;
}

/**
 * Packs the package of a folder, and installs the tarball in an empty folder; beside it what `others`
 * name, folders or tarballs, for what no registry has yet.
 *
 * @throws PACK_FAILED with what npm says.
 */
export async function installPacked(
  folder: string,
  others: readonly string[],
): Promise<InstalledPackage> {
  const directory = await mkdtemp(join(tmpdir(), 'ggmi-packed-'));
  const remove = () => rm(directory, { recursive: true, force: true });
  try {
    const name = await nameOf(folder);
    await writeFile(join(directory, 'package.json'), '{ "private": true, "type": "module" }\n');
    const tarballs: string[] = [];
    for (const each of [folder, ...others]) tarballs.push(await tarballOf(each, directory));
    const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
    await npm(['install', ...quiet, ...tarballs], directory);
    return { directory, name, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function nameOf(folder: string): Promise<string> {
  const path = join(folder, 'package.json');
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new GgmiError({
      code: 'PACK_FAILED',
      message: `Received ${folder}, where there is no package.json that can be read; expected the folder of a package.`,
      next: 'Name the folder of your package; an installed package is tried without --packed.',
      cause,
    });
  });
  const manifest = manifestOf(text, path);
  if (typeof manifest === 'object' && manifest !== null && 'name' in manifest) {
    return String(manifest.name);
  }
  throw packFailed(`${path} gives no name`);
}

function manifestOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw packFailed(`${path} is no JSON`, error);
  }
}

/** A tarball as it is; a folder is packed into `directory`. */
async function tarballOf(place: string, directory: string): Promise<string> {
  if (place.endsWith('.tgz')) return resolve(place);
  const said = await npm(
    ['pack', '--json', '--ignore-scripts', '--pack-destination', directory],
    place,
  );
  // npm pack prints a list with an entry for every package that it packed.
  const [packed] = JSON.parse(said) as readonly { readonly filename: string }[];
  return join(directory, packed!.filename);
}

async function npm(parameters: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('npm', parameters, { cwd });
    return stdout;
  } catch (error) {
    throw packFailed(`npm ${parameters[0] ?? ''} fails in ${cwd}`, error);
  }
}

/** PACK_FAILED: a package cannot be packed, or not be installed from its tarball. */
function packFailed(message: string, cause?: unknown): GgmiError {
  return new GgmiError({
    code: 'PACK_FAILED',
    message: `${message}.`,
    next: 'Look at what npm says; give what no registry has yet by --with.',
    cause,
  });
}
