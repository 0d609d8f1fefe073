import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Acceptance } from './acceptance.js';
import { checkList, type CheckList } from './check-list.js';
import type { BenchJson } from './estimators/bench-json.js';
import { checkSizes } from './estimators/check-tests.js';
import { checkSelector, checkYardstick } from './estimators/check-yardstick.js';
import { ggmi } from './ggmi.js';

/** Cheap tasks of three kinds, each with the estimators that are known to do well on it. */
const sliceAims: Readonly<Record<string, readonly string[]>> = {
  'normal-1+1-rho0.75': ['ksg', 'rank-ksg', 'copula', 'auto'],
  'student-1+1-df1': ['rank-ksg', 'student-copula', 'auto'],
  '2-pair-5+5': ['copula', 'auto'],
};
/** Nats: four standard deviations of these estimators over samples. */
const sliceError = 0.08;

/**
 * The 40 tasks at N = 5,000 over seeds 0–9 by the default list: each cheap estimator within the
 * published yardstick, the selector within its aims; and permutation tests of their nominal size.
 */
export const estimators: Acceptance = {
  name: 'estimators',
  summary: 'Estimators on the 40 known truths, and the size of their permutation tests.',
  run: async ({ slice }) => {
    const list = checkList();
    const out = mkdtempSync(join(tmpdir(), 'ggmi-estimators-'));
    try {
      const bench = benchInto(out, list);
      if (slice) await runSlice(bench, list);
      else await runWhole(bench, list);
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
    return list.outcome();
  },
};

type Bench = (
  title: string,
  ...args: readonly string[]
) => Promise<{ readonly result: BenchJson; readonly messages: string } | undefined>;

/** Runs `ggmi bench estimators` into one folder; undefined, and a failed check, where it fails. */
function benchInto(out: string, list: CheckList): Bench {
  return async (title, ...args) => {
    const common = ['--out', out, '--json', '--workers', '2'];
    const { exitCode, stdout, stderr } = await ggmi('bench', 'estimators', ...args, ...common);
    const reason = exitCode === 0 ? undefined : stderr.slice(-300);
    list.check(`${title} ends with exit code 0`, exitCode === 0, reason);
    if (exitCode !== 0) return undefined;
    // Printed by benchEstimatorsCommand of apps/cli.
    return { result: JSON.parse(stdout) as BenchJson, messages: stderr };
  };
}

async function runWhole(bench: Bench, list: CheckList): Promise<void> {
  const whole = await bench('the benchmark of 40 tasks', '--seeds', '0-9');
  if (whole !== undefined) {
    checkYardstick(whole.result, list);
    checkSelector(whole.result, list);
  }
  const every = 'tools/repo-checks/acceptance/independence.yaml';
  await checkIndependence(bench, list, { of: every, seeds: '0-99', rows: '200' });
}

async function runSlice(bench: Bench, list: CheckList): Promise<void> {
  const tasks = Object.keys(sliceAims);
  const args = ['--tasks', tasks.join(','), '--seeds', '0', '--no-intervals'];
  const first = await bench('a slice of the benchmark', ...args);
  if (first === undefined) return;
  const { rows, readings } = first.result;
  for (const [task, names] of Object.entries(sliceAims)) {
    for (const { estimator, meanValue, truth } of rows.filter((row) => row.task === task)) {
      if (!names.includes(estimator)) continue;
      const error = Math.abs((meanValue ?? NaN) - truth);
      const sentence = `${estimator} is within ${sliceError} nats on ${task}`;
      list.check(sentence, error <= sliceError, error.toFixed(3));
    }
  }
  const again = await bench('the slice again', ...args);
  const done = `${readings.length} cells planned, ${readings.length} of them done already`;
  list.check('it computes nothing twice', again?.messages.includes(done) ?? false);
  const some = 'examples/benchmarks/dependence.yaml';
  await checkIndependence(bench, list, { of: some, seeds: '0-29', rows: '60' });
}

async function checkIndependence(
  bench: Bench,
  list: CheckList,
  { of, seeds, rows }: { readonly of: string; readonly seeds: string; readonly rows: string },
): Promise<void> {
  const args = [of, '--tasks', 'independent', '--no-intervals', '--seeds', seeds, '--rows', rows];
  const tested = await bench('the benchmark of tests', ...args);
  if (tested !== undefined) checkSizes(tested.result, list);
}
