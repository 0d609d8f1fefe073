import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { badgeOf, renderTable, runConformance, type ConformanceOptions } from '@ggmi/conformance';
import { GgmiError } from '@ggmi/core';
import { importModule, requirePlugin } from '@ggmi/runtime';
import { installPacked } from '../conform/install-packed.js';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';

/** Options of `ggmi conform`. */
export interface ConformOptions {
  readonly settings?: string;
  readonly badge?: string;
  readonly json?: true;
  readonly packed?: true;
  /** Folders or tarballs of packages. */
  readonly with?: readonly string[];
}

/** Runs the conformance kit over a plugin; ends with 3 where it does not conform. */
export async function conformCommand(
  specifier: string,
  options: ConformOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { workingDirectory } = surroundings;
  const place = asPath(specifier, workingDirectory);
  if (!options.packed) return conform({ place, from: workingDirectory }, options, surroundings);
  const others = (options.with ?? []).map((each) => resolve(workingDirectory, each));
  const installed = await installPacked(resolve(workingDirectory, place), others);
  try {
    const packed = { place: installed.name, from: installed.directory };
    return await conform(packed, options, surroundings);
  } finally {
    await installed.remove();
  }
}

async function conform(
  { place, from }: { readonly place: string; readonly from: string },
  { settings, badge, json }: ConformOptions,
  { workingDirectory, output }: Surroundings,
): Promise<number> {
  const { plugin, resolved } = await requirePlugin(place, from).catch((error: unknown) => {
    throw isMissing(error, place) ? neitherThere(place, from) : error;
  });
  // A single file is tried as it is: the package around it is another.
  const isFile = statSync(resolve(from, place), { throwIfNoEntry: false })?.isFile();
  const packageFolder = isFile === true ? undefined : packageFolderOf(resolved.url);
  const given = settings === undefined ? {} : await readSettings(settings, workingDirectory);
  const report = await runConformance(plugin, {
    ...(packageFolder && { packageFolder }),
    ...given,
  });
  if (badge !== undefined) {
    const text = `${JSON.stringify(badgeOf(report), null, 2)}\n`;
    await writeFile(resolve(workingDirectory, badge), text);
  }
  if (json) showJson(report, output);
  else output.write(`${renderTable(report, { width: output.style.width })}\n`);
  return report.conforms ? exitCode.success : exitCode.gate;
}

/** People type folders without the `./` by which a path is told from a package. */
function asPath(specifier: string, workingDirectory: string): string {
  if (isAbsolute(specifier) || /^\.{1,2}\//.test(specifier)) return specifier;
  const path = resolve(workingDirectory, specifier);
  return existsSync(path) ? path : specifier;
}

/** A bare word that names no package may have been meant for a folder. */
function isMissing(error: unknown, place: string): boolean {
  return GgmiError.is(error, 'PLUGIN_NOT_INSTALLED') && !/^[./]/.test(place);
}

/** PLUGIN_NOT_INSTALLED: what is to be proved is no folder, no file and no installed package. */
function neitherThere(place: string, from: string): GgmiError {
  return new GgmiError({
    code: 'PLUGIN_NOT_INSTALLED',
    message: `Received '${place}': there is no folder or file ${resolve(from, place)}, and no package of that name is installed there; expected one of them.`,
    next: `Correct the path; or run \`npm install ${place}\` there.`,
    fields: { specifier: place },
  });
}

/** The nearest folder above a module that has a package.json; undefined where there is none. */
function packageFolderOf(url: string): URL | undefined {
  let folder = new URL('.', url);
  while (!existsSync(new URL('package.json', folder))) {
    const parent = new URL('..', folder);
    if (parent.href === folder.href) return undefined;
    folder = parent;
  }
  return folder;
}

async function readSettings(file: string, workingDirectory: string): Promise<ConformanceOptions> {
  const path = resolve(workingDirectory, file);
  if (!existsSync(path)) throw settingsInvalid(path, 'no file', 'Check the path.');
  const module: unknown = await importModule(pathToFileURL(path).href);
  const settings: unknown =
    typeof module === 'object' && module !== null && 'default' in module
      ? module.default
      : undefined;
  if (typeof settings !== 'object' || settings === null) {
    throw settingsInvalid(path, 'no object as default export', 'Export the options as default.');
  }
  // The kit itself refuses names that do not exist.
  return settings;
}

/** CONFORMANCE_SETTINGS_INVALID: the module of `--settings` is not there, or holds no settings. */
function settingsInvalid(path: string, received: string, next: string): GgmiError {
  return new GgmiError({
    code: 'CONFORMANCE_SETTINGS_INVALID',
    message: `${path}: received ${received}, expected a module with conformance options.`,
    next,
    fields: { path, received },
  });
}
