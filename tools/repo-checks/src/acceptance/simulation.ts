import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Acceptance } from './acceptance.js';
import { checkList, type CheckList } from './check-list.js';
import { disturb } from './disturb.js';
import { ggmi } from './ggmi.js';
import type { SweepJson, SweepSummary, Trend } from './simulation/sweep-json.js';

const config = 'examples/simulation.yaml';
const settings = { whole: 100, slice: 12 };

/** A re-run of the published program: mean gap and standard error at some points of its figure. */
const published = [
  { panel: 'K', value: 2, mean: 1.54, standardError: 0.41 },
  { panel: 'K', value: 15, mean: -1.31, standardError: 0.13 },
  { panel: 'J', value: 15, mean: 4.03, standardError: 0.23 },
  { panel: 'L', value: 15, mean: -0.64, standardError: 0.52 },
] as const;

/** The published reading of the figure: where the gap goes along each panel. */
const directions: Readonly<Record<string, number>> = { K: -1, J: 1, L: -1 };

/** The simulation: as published, corrected in 16 dimensions, and disturbed. */
export const simulation: Acceptance = {
  name: 'simulation',
  summary:
    'The published figure and its correction, d = 16, and a sweep that is killed and resumed.',
  run: async ({ slice }) => {
    const list = checkList();
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-simulation-'));
    const size = slice ? settings.slice : settings.whole;
    try {
      await asPublished(join(folder, 'published'), size, list);
      await highDimensional(join(folder, 'dimensions'), slice ? 3 : 20, list);
      await disturb({
        args: [config, '--set', 'mode=as-published', '--set', 'readings.kl.settings=3'],
        folder: join(folder, 'disturbed'),
        list,
        kills: slice ? 3 : 12,
        moments: { from: 1.2, to: 3 },
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return list.outcome();
  },
};

async function asPublished(out: string, size: number, list: CheckList): Promise<void> {
  const started = performance.now();
  const summary = await runSimulation(out, list, [
    'mode=as-published',
    `readings.kl.settings=${size}`,
  ]);
  const seconds = (performance.now() - started) / 1000;
  if (summary === undefined) return;
  for (const point of published) checkPoint(summary, point, list);
  for (const trend of summary.trends) checkTrend(trend, list, size === settings.whole);
  const said = `${seconds.toFixed(1)} s for ${summary.cells.planned} settings`;
  if (size === settings.whole) list.check('the figure takes less than 60 s', seconds < 60, said);
  else list.say(said);
  const figures = readdirSync(join(out, runFolder(out), 'figures'));
  list.check(
    'it leaves the figure as SVG and PNG',
    ['sweep.svg', 'sweep.png'].every((name) => figures.includes(name)),
  );
}

function checkPoint(
  summary: SweepSummary,
  { panel, value, mean, standardError }: (typeof published)[number],
  list: CheckList,
): void {
  const point = summary.points.find((each) => each.panel === panel && each.at[panel] === value);
  const outcome = point?.quantities.find(({ id }) => id === 'divergence-gap')?.outcome;
  if (!outcome?.available || outcome.standardError === undefined) {
    list.check(`there is a gap at ${panel} = ${value}`, false);
    return;
  }
  const joint = Math.hypot(outcome.standardError, standardError);
  const distance = (outcome.value - mean) / joint;
  list.check(
    `the gap at ${panel} = ${value} is that of a re-run of the published program within 3 joint standard errors`,
    Math.abs(distance) < 3,
    `${outcome.value.toFixed(2)} (${outcome.standardError.toFixed(2)}) against ${mean} (${standardError}), ${distance.toFixed(1)} joint standard errors`,
  );
}

function checkTrend(trend: Trend, list: CheckList, whole: boolean): void {
  const { panel, difference, standardError, to, from } = trend;
  const z = difference / standardError;
  const said = `mean at ${to.join(', ')} minus ${from}: ${difference.toFixed(2)} ± ${standardError.toFixed(2)}, z = ${z.toFixed(1)}`;
  const direction = directions[panel];
  if (!whole || direction === undefined) list.say(`${panel}: ${said}`);
  else
    list.check(
      `${panel}: the gap ${direction < 0 ? 'falls' : 'rises'} by more than 3 standard errors`,
      direction * z > 3,
      said,
    );
}

async function highDimensional(out: string, size: number, list: CheckList): Promise<void> {
  const summary = await runSimulation(out, list, [
    'mode=corrected',
    `readings.kl.settings=${size}`,
    'anchors.options.dimensions=16',
    'generators.mixture.options.dimensions=16',
    'sweep={ J: { J: [2, 6, 10] } }',
  ]);
  if (summary === undefined) return;
  for (const { at, quantities } of summary.points) {
    for (const id of ['divergence-gap', 'reverse-divergence-gap']) {
      const gap = quantities.find((quantity) => quantity.id === id)?.outcome;
      const error = quantities.find(
        (quantity) => quantity.id === `${id}-monte-carlo-error`,
      )?.outcome;
      const stated = gap?.available === true && error?.available === true;
      list.check(
        `d = 16, J = ${at['J']}: the ${id} states its standard errors`,
        stated && gap.standardError !== undefined,
        stated
          ? `${gap.value.toFixed(1)} ± ${gap.standardError?.toFixed(1)}, Monte Carlo ${error.value.toFixed(2)} nats`
          : 'no value',
      );
    }
  }
}

/** Runs the example with overrides; its summary, or undefined where it failed. */
async function runSimulation(
  out: string,
  list: CheckList,
  overrides: readonly string[],
): Promise<SweepSummary | undefined> {
  const set = overrides.flatMap((override) => ['--set', override]);
  const { exitCode, stdout, stderr } = await ggmi(
    'run',
    config,
    ...set,
    '--out',
    out,
    '--workers',
    '2',
    '--json',
  );
  list.check(
    `ggmi run ${config} (${overrides.join(', ')}) ends with exit code 0`,
    exitCode === 0,
    stderr.slice(-300),
  );
  if (exitCode !== 0) return undefined;
  // What `ggmi run --json` prints.
  return (JSON.parse(stdout) as SweepJson).summary;
}

function runFolder(out: string): string {
  const found = readdirSync(out).find((name) => name.startsWith('simulation-'));
  if (found === undefined) throw new Error(`no run folder in ${out}`);
  return found;
}
