import type { WorkspacePackage } from './manifest.js';
import type { PackedPackage } from './pack.js';

/** What the table says of a packed package. */
export interface PackageFigures {
  readonly packed: PackedPackage;
  readonly faults: readonly string[];
  /** Packages that an installation brings besides this one, optional ones included. */
  readonly installed: number;
}

/** The head of the table: sizes in kB (1000 bytes); dependencies declared, and in all below them. */
export const packageHeading = [
  'package'.padEnd(36),
  'packed kB'.padStart(10),
  'unpacked kB'.padStart(12),
  'declared'.padStart(9),
  'in all'.padStart(7),
].join('');

/** The line of a packed package: verdict, name and figures, 74 columns wide. */
export function packageLine(
  { name, dependencies, peerDependencies }: WorkspacePackage,
  { packed, faults, installed }: PackageFigures,
): string {
  const declared = Object.keys({ ...dependencies, ...peerDependencies }).length;
  return [
    (faults.length === 0 ? 'ok' : 'FAIL').padEnd(6),
    name.padEnd(30),
    kilobytes(packed.size).padStart(10),
    kilobytes(packed.unpackedSize).padStart(12),
    String(declared).padStart(9),
    String(installed).padStart(7),
  ].join('');
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
