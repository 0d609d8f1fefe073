import type { WorkspacePackage } from './manifest.js';
import type { PackedPackage } from './pack.js';

/** One line about a packed package: verdict, name, sizes in kB (1000 bytes), dependencies. */
export function packageLine(
  { name, dependencies, peerDependencies }: WorkspacePackage,
  { packed, faults }: { readonly packed: PackedPackage; readonly faults: readonly string[] },
): string {
  const count = Object.keys({ ...dependencies, ...peerDependencies }).length;
  return [
    faults.length === 0 ? 'ok  ' : 'FAIL',
    name.padEnd(32),
    `packed ${kilobytes(packed.size)}`,
    `unpacked ${kilobytes(packed.unpackedSize)}`,
    `dependencies ${count}`,
  ].join('  ');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
}
