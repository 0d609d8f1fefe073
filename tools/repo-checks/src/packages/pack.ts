import { runProcess } from '../run-process.js';
import type { WorkspacePackage } from './manifest.js';

/** A packed package, as `npm pack --json` describes it. */
export interface PackedPackage {
  readonly name: string;
  readonly version: string;
  /** Of the tarball, as lockfiles write it: `sha512-…`. */
  readonly integrity: string;
  /** Name of the tarball in the destination folder. */
  readonly filename: string;
  /** Bytes of the tarball. */
  readonly size: number;
  /** Bytes of its files. */
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/** Packs all packages with one call of npm, tarballs into the destination folder. */
export async function pack(
  packages: readonly WorkspacePackage[],
  destination: string,
): Promise<readonly PackedPackage[]> {
  const selection = packages.flatMap(({ name }) => ['--workspace', name]);
  const options = ['--json', '--ignore-scripts', '--pack-destination', destination];
  const { exitCode, stdout, stderr } = await runProcess('npm', ['pack', ...options, ...selection]);
  if (exitCode !== 0) throw new Error(`npm pack failed: ${stderr}`);
  // The documented output of npm pack --json.
  return JSON.parse(stdout) as readonly PackedPackage[];
}
