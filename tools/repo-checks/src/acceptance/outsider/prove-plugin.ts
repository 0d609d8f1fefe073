import { join } from 'node:path';
import { checkEnded, type Road } from './road.js';

/**
 * Type check, tests with the conformance kit, and packing of a plugin whose dependencies are there.
 * Returns the path of its tarball; undefined where any of them fails.
 */
export async function provePlugin(
  { client, list, folder }: Road,
  plugin: { readonly name: string; readonly folder: string },
): Promise<string | undefined> {
  const { name } = plugin;
  const typecheck = await client.npm(plugin.folder, 'run', 'typecheck');
  const sound = checkEnded(list, `${name}: sources and tests type-check`, typecheck);
  const tests = await client.npm(plugin.folder, 'test');
  const green = checkEnded(list, `${name}: own tests and conformance pass`, tests);
  list.say(`       ${name}: ${/Tests\s.*/.exec(tests.stdout)?.[0] ?? 'no count of tests'}`);
  const packed = await client.npm(plugin.folder, 'pack', '--json', '--pack-destination', folder);
  if (!checkEnded(list, `${name}: builds and packs`, packed) || !sound || !green) return undefined;
  // Scripts write before the list, which npm prints last.
  const [tarball] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('[\n'))) as readonly {
    readonly filename: string;
  }[];
  return tarball === undefined ? undefined : join(folder, tarball.filename);
}
