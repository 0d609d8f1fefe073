import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ggmi } from '../ggmi.js';
import type { BackendCheck } from './backend-check.js';

const config = 'examples/benchmarks/generators.yaml';

/** A toy, a recorded and a served generator. */
const generators = ['toy', 'plain', 'served'];

const smaller = {
  'anchors.options.rows.count': '20',
  'heldOut.options.rows.count': '20',
  'generators.plain.options.rows.count': '20',
  'readings.matched.runs': '2',
  'readings.matched.pairs': '8',
};

/** What `result.json` of `ggmi bench generators` says, as far as this check reads it. */
interface BenchResult {
  readonly rows: readonly {
    readonly generator: string;
    readonly unranked: string | null;
    readonly heldOutLoss: { readonly value?: number | null };
  }[];
}

/** One table compares a toy, a recorded and a served generator. */
export async function checkBench({ list, yardstick, folder, slice }: BackendCheck): Promise<void> {
  const out = join(folder, 'bench');
  const served = {
    use: '@ggmi/backend-ollama/chat',
    options: { model: 'tiny', host: yardstick.url, num_predict: slice ? 40 : 200 },
  };
  const settings = {
    'generators.served': JSON.stringify(served),
    ...(slice && smaller),
  };
  const sets = Object.entries(settings).flatMap(([at, value]) => ['--set', `${at}=${value}`]);
  const names = ['--generators', generators.join(',')];
  const args = ['bench', 'generators', config, ...names, '--out', out, ...sets];
  const { exitCode, stdout, stderr } = await ggmi(...args);
  const reason = exitCode === 0 ? undefined : stderr.slice(-600);
  list.check('ggmi bench generators ends with exit code 0', exitCode === 0, reason);
  if (exitCode !== 0) return;
  list.say(stdout.slice(0, stdout.indexOf('Held-out loss ranks')).trimEnd());
  const { rows } = resultOf(out);
  const ranked = rows.filter(
    ({ unranked, heldOutLoss }) => unranked === null && typeof heldOutLoss.value === 'number',
  );
  list.check(
    'its one table ranks a toy, a recorded and a served generator',
    generators.every((name) => ranked.some(({ generator }) => generator === name)),
    ranked.map(({ generator }) => generator).join(', '),
  );
}

function resultOf(out: string): BenchResult {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  const file = files.find((name) => name.endsWith('result.json'));
  if (file === undefined) throw new Error(`no result in ${out}`);
  // Written by the program itself.
  return JSON.parse(readFileSync(join(out, file), 'utf8')) as BenchResult;
}
