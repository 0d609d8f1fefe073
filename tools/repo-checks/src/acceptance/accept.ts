import { parseArgs } from 'node:util';
import { registry } from './registry.js';

/**
 * `accept [NAME] [--slice]`: runs one acceptance and prints its output and count; without a name, lists
 * them all, with `--names` the bare names. Returns the exit code: 0, 3 if a check failed, 2 for a name
 * that is not there, 77 (the convention of test harnesses for a skip) if it had nothing to check.
 */
export async function accept(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { slice: { type: 'boolean', default: false }, names: { type: 'boolean' } },
  });
  const [name] = positionals;
  if (name === undefined) {
    const width = Math.max(...registry.map((each) => each.name.length));
    for (const each of registry) {
      console.log(values.names ? each.name : `${each.name.padEnd(width)}  ${each.summary}`);
    }
    return 0;
  }
  const acceptance = registry.find((each) => each.name === name);
  if (acceptance === undefined) {
    const names = registry.map((each) => each.name).join(', ');
    console.error(`No acceptance '${name}'; there are ${names}.`);
    return 2;
  }
  const { passed, failed, output } = await acceptance.run({ slice: values.slice });
  console.log(output);
  console.log(`${name}: ${passed} passed, ${failed} failed`);
  if (failed > 0) return 3;
  return passed > 0 ? 0 : 77;
}
