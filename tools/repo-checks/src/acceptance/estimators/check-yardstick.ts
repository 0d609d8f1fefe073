import type { CheckList } from '../check-list.js';
import type { BenchJson, OverviewJson } from './bench-json.js';

/**
 * Mean absolute error, tasks within 10 % and within a factor 1.5 of the 40 tasks of Czyż et al. at
 * N = 5,000: what an independent implementation gave. The tolerances leave room for other samples.
 */
const yardsticks = [
  { estimator: 'ksg', error: 0.22, tenPercent: 15, factor: 25 },
  { estimator: 'rank-ksg', error: 0.205, tenPercent: 19, factor: 27 },
  { estimator: 'copula', error: 0.166, tenPercent: 21, factor: 25 },
] as const;
const tolerance = { error: 0.01, tasks: 2 };

/** Holds the three cheap estimators to the yardstick. */
export function checkYardstick({ overviews }: BenchJson, list: CheckList): void {
  for (const { estimator, error, tenPercent, factor } of yardsticks) {
    const found = overviews.find((each) => each.estimator === estimator);
    const mean = found?.absoluteError?.mean ?? NaN;
    list.check(
      `${estimator} has a mean absolute error of ${error} ± ${tolerance.error} nats`,
      Math.abs(mean - error) <= tolerance.error,
      mean.toFixed(3),
    );
    const near = (count: number, aim: number): boolean => Math.abs(count - aim) <= tolerance.tasks;
    list.check(
      `${estimator} is within 10 % on ${tenPercent} ± ${tolerance.tasks} tasks, within a factor 1.5 on ${factor} ± ${tolerance.tasks}`,
      found !== undefined &&
        near(found.withinTenPercent, tenPercent) &&
        near(found.withinFactor, factor),
      `${found?.withinTenPercent} and ${found?.withinFactor}`,
    );
  }
}

/** What the selector has to reach. */
const aims = { error: 0.08, factor: 34, seconds: 30, warnedTasks: 12, halfWidth: 0.1 };
const coverage = { lowest: 0.8, highest: 0.97 };

/** Holds the selector to its aims, where the list has one. */
export function checkSelector(result: BenchJson, list: CheckList): void {
  const auto = result.overviews.find(({ estimator }) => estimator === 'auto');
  if (auto === undefined) {
    list.say("The default list has no 'auto': its aims are not checked.");
    return;
  }
  const mean = auto.absoluteError?.mean ?? NaN;
  list.check(
    `auto has a mean absolute error of at most ${aims.error} nats`,
    mean <= aims.error,
    mean.toFixed(4),
  );
  list.check(
    `auto is within a factor 1.5 on at least ${aims.factor} of 40 tasks`,
    auto.withinFactor >= aims.factor,
    String(auto.withinFactor),
  );
  const longest = longestSeconds(result);
  list.check(
    `auto takes at most ${aims.seconds} s of one core per estimate`,
    longest <= aims.seconds,
    `${longest.toFixed(1)} s`,
  );
  list.check(
    `auto warns on at most ${aims.warnedTasks} tasks`,
    auto.warnedTasks <= aims.warnedTasks,
    `on any seed ${auto.warnedTasks}, on most seeds ${auto.mostlyWarnedTasks}`,
  );
  checkUnwarned(auto, list);
}

function checkUnwarned({ unwarnedIntervals }: OverviewJson, list: CheckList): void {
  const { count, coverage: share, medianHalfWidth } = unwarnedIntervals;
  list.check(
    `the 90 % intervals of auto cover in ${100 * coverage.lowest}–${100 * coverage.highest} % of the runs without warning`,
    share !== null && share >= coverage.lowest && share <= coverage.highest,
    `${((share ?? NaN) * 100).toFixed(1)} % of ${count}`,
  );
  list.check(
    `their median half-width is at most ${aims.halfWidth} nats`,
    medianHalfWidth !== null && medianHalfWidth <= aims.halfWidth,
    String(medianHalfWidth?.toFixed(4)),
  );
}

/** Processor time where the platform gives that of a thread, else wall time. */
function longestSeconds({ readings }: BenchJson): number {
  const own = readings.filter(({ estimator }) => estimator === 'auto');
  return Math.max(...own.map(({ cpuMs, wallMs }) => cpuMs ?? wallMs ?? 0)) / 1000;
}
