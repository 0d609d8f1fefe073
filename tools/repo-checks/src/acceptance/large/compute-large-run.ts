import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CheckList } from '../check-list.js';
import { runMeasured } from '../run-measured.js';
import type { LargeRun } from './large-run.js';
import { writeAnswers } from './write-answers.js';

const config = 'tools/repo-checks/acceptance/large.yaml';
/** What the second run has otherwise: one of its generators answers in longer texts. */
const change = 'generators.parrot.options.length=4';

/**
 * Computes the evaluation of large.yaml by `ggmi run`, and another that differs in one generator and
 * takes the rest from the first. What they cost is said; that they end well is checked.
 *
 * @returns undefined where one of them does not.
 */
export async function computeLargeRun(
  list: CheckList,
  folder: string,
): Promise<LargeRun | undefined> {
  const output = join(folder, 'runs');
  mkdirSync(output);
  const files = Object.entries(writeAnswers(folder)).map(([role, file]) =>
    role === 'careful' ? `generators.careful.options.file=${file}` : `${role}.options.file=${file}`,
  );
  const compute = (name: string, settings: readonly string[]) =>
    run({ list, name, output, settings: [...files, ...settings] });
  const first = await compute('the run', []);
  if (first === undefined) return undefined;
  const other = await compute('the run with one generator changed', [change]);
  if (other === undefined) return undefined;
  const store = join(output, 'store');
  const bytes = readdirSync(store).map((name) => statSync(join(store, name)).size);
  const megabytes = bytes.reduce((sum, size) => sum + size, 0) / 1e6;
  list.say(`${first.cells} cells, ${megabytes.toFixed(0)} MB of payloads of both runs`);
  return { output, id: first.id, other: other.id };
}

async function run(parts: {
  readonly list: CheckList;
  readonly name: string;
  readonly output: string;
  readonly settings: readonly string[];
}): Promise<{ readonly id: string; readonly cells: number } | undefined> {
  const { list, name, output, settings } = parts;
  const overrides = settings.flatMap((setting) => ['--set', setting]);
  const started = performance.now();
  const { exitCode, stdout, stderr, cpuSeconds, peakMegabytes } = await runMeasured(
    'run',
    config,
    '--out',
    output,
    '--json',
    ...overrides,
  );
  const seconds = (performance.now() - started) / 1000;
  const cost = `${cpuSeconds.toFixed(0)} s of the processor, ${seconds.toFixed(0)} s on the clock, ${peakMegabytes.toFixed(0)} MB of memory at most`;
  const ended = exitCode === 0;
  list.check(`${name} is computed`, ended, ended ? cost : stderr.slice(-800));
  if (!ended) return undefined;
  // Printed by runCommand of apps/cli.
  const { runDirectory, summary } = JSON.parse(stdout) as {
    readonly runDirectory: string;
    readonly summary: { readonly cells: { readonly planned: number } };
  };
  return { id: basename(runDirectory), cells: summary.cells.planned };
}
