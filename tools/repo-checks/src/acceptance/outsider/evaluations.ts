import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { repositoryRoot } from '../../repository-root.js';
import type { BenchJson } from '../estimators/bench-json.js';
import { checkResolved } from './check-resolved.js';
import { checkEnded, type Road } from './road.js';

/** An evaluation that names plugins by outsiders. */
interface Evaluation {
  /** Of tools/repo-checks/acceptance. */
  readonly config: string;
  /** Sources of numbers that must be there, as the config names them. */
  readonly sources: readonly string[];
}

const numbers: Evaluation = {
  config: 'outsider-numbers.yaml',
  sources: ['gknn', 'gaussian', 'log-det'],
};

const others: readonly Evaluation[] = [
  { config: 'outsider-texts.yaml', sources: ['host', 'ld-cmi', 'mmd'] },
  { config: 'outsider-symbols.yaml', sources: ['frequencies'] },
  { config: 'outsider-entropy.yaml', sources: ['miller-madow'] },
];

const bench =
  'bench estimators --plugins @acme/estimator-gknn --estimators @acme/estimator-gknn/gknn ' +
  '--tasks normal-1+1-rho0.75 --seeds 0-1 --rows 500 --no-intervals --json --quiet';

const configs = resolve(repositoryRoot, 'tools/repo-checks/acceptance');
const data = resolve(repositoryRoot, 'examples/data');

/**
 * Installs the command line, the plugins that the evaluations need and the outsiders' tarballs in an
 * empty folder; runs evaluations and a benchmark that name them.
 */
export async function runEvaluations(
  road: Road,
  tarballs: readonly string[],
  { slice }: { readonly slice: boolean },
): Promise<void> {
  const { client, list } = road;
  const evaluations = slice ? [numbers] : [numbers, ...others];
  const folder = join(road.folder, 'evaluations');
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  for (const file of ['workshop.jsonl', 'workshop-held-out.jsonl']) {
    cpSync(join(data, file), join(folder, 'data', file));
  }
  for (const { config } of evaluations) cpSync(join(configs, config), join(folder, config));
  const plugins = evaluations.flatMap(({ config }) => pluginsOf(join(folder, config)));
  const installed = await client.npm(
    folder,
    'install',
    '@ggmi/cli',
    ...new Set(plugins.filter((name) => name.startsWith('@ggmi/'))),
    ...tarballs,
  );
  if (!checkEnded(list, 'the command line installs beside the plugins', installed)) return;
  checkResolved(road, folder);
  for (const evaluation of evaluations) await runEvaluation(road, folder, evaluation);
  await runBench(road, folder);
}

/** The packages that a config lists, one a line. */
function pluginsOf(path: string): readonly string[] {
  return [...readFileSync(path, 'utf8').matchAll(/^ {2}- '([^']+)'/gm)].map(([, name]) => name!);
}

async function runEvaluation(
  { client, list }: Road,
  folder: string,
  { config, sources }: Evaluation,
): Promise<void> {
  const ran = await client.run(folder, 'npx', 'ggmi', 'run', config, '--json', '--quiet');
  if (!checkEnded(list, `ggmi run ${config}`, ran)) return;
  // What `ggmi run --json` prints, as far as it is read here.
  const { summary } = JSON.parse(ran.stdout) as {
    readonly summary: {
      readonly quantities: readonly {
        readonly source: string;
        readonly symbol: string;
        readonly outcome: { readonly available: boolean; readonly value?: number };
      }[];
    };
  };
  const said = summary.quantities.filter(({ outcome }) => outcome.available);
  const silent = sources.filter((source) => said.every((each) => each.source !== source));
  list.check(
    `${said.length} numbers, some of each of ${sources.join(', ')}`,
    silent.length === 0,
    silent.length === 0 ? undefined : `none of ${silent.join(', ')}`,
  );
}

async function runBench({ client, list }: Road, folder: string): Promise<void> {
  const ran = await client.run(folder, 'npx', 'ggmi', ...bench.split(' '));
  if (!checkEnded(list, 'ggmi bench estimators names the outsider', ran)) return;
  // What `ggmi bench estimators --json` prints, as far as it is read here.
  const { rows } = JSON.parse(ran.stdout) as BenchJson;
  const [row] = rows;
  // Two standard normal variables of correlation 0.75; the bias that the plugin's README states.
  const error = Math.abs((row?.meanValue ?? NaN) - (row?.truth ?? NaN));
  list.check(
    'its value lies within 0.2 nats of the truth',
    error < 0.2,
    `${row?.meanValue} against ${row?.truth} nats`,
  );
}
