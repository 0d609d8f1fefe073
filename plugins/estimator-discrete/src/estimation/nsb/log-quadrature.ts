import { logSumExp } from '@ggmi/numerics';

/** Nodes with weights that sum to 1. */
export interface WeightedNodes {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/** exp(−45) = 3e-20 of the highest density: nothing beyond is seen in a double. */
const CUT_NATS = 45;
const GRID_STEP = 0.5;
const FEWEST_INTERVALS = 32;
const MOST_INTERVALS = 2 ** 12;
/** Between two rules, of ln total: halving squares the error, and the finer rule is taken. */
const TOLERANCE = 1e-7;

/**
 * Quadrature nodes for averages under a density on the line that is known by its logarithm.
 *
 * The density is smooth and falls exponentially at both sides, for which the trapezoidal rule
 * converges faster than any power of its step (Trefethen & Weideman 2014, SIAM Rev. 56, 385): it is
 * laid over the part within 45 nats of the highest value and halved until the total stands.
 * `range` must hold that part; a second peak is seen if it is wider than half a unit.
 */
export function logQuadrature(
  logDensity: (node: number) => number,
  range: { readonly from: number; readonly to: number },
): WeightedNodes {
  const { from, to } = supportWithin(logDensity, range);
  let intervals = FEWEST_INTERVALS;
  let rule = trapezoid(logDensity, { from, to, intervals });
  for (;;) {
    intervals *= 2;
    const finer = trapezoid(logDensity, { from, to, intervals });
    const settled = Math.abs(finer.logTotal - rule.logTotal) < TOLERANCE;
    rule = finer;
    if (settled || intervals >= MOST_INTERVALS) break;
  }
  return { nodes: rule.nodes, weights: rule.logs.map((log) => Math.exp(log - rule.logSum)) };
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

function trapezoid(
  logDensity: (node: number) => number,
  { from, to, intervals }: Interval & { readonly intervals: number },
) {
  const step = (to - from) / intervals;
  const nodes = Float64Array.from({ length: intervals + 1 }, (_, i) => from + i * step);
  const logs = nodes.map(logDensity);
  const logSum = logSumExp(logs);
  return { nodes, logs, logSum, logTotal: logSum + Math.log(step) };
}

/** Where the density comes within CUT_NATS of its highest value. */
function supportWithin(logDensity: (node: number) => number, range: Interval): Interval {
  const cells = Math.ceil((range.to - range.from) / GRID_STEP);
  const grid = Float64Array.from({ length: cells + 1 }, (_, i) => range.from + i * GRID_STEP);
  const logs = grid.map(logDensity);
  const highest = logs.indexOf(logs.reduce((most, log) => Math.max(most, log), -Infinity));
  const mode = highestBetween(logDensity, grid[highest]! - GRID_STEP, grid[highest]! + GRID_STEP);
  const cut = Math.max(logs[highest]!, logDensity(mode)) - CUT_NATS;
  const first = logs.findIndex((log) => log >= cut);
  const last = logs.findLastIndex((log) => log >= cut);
  const left = first < 0 ? mode : Math.min(mode, grid[first]!);
  const right = last < 0 ? mode : Math.max(mode, grid[last]!);
  return {
    from: crossing(logDensity, { inside: left, outside: left - GRID_STEP, cut }),
    to: crossing(logDensity, { inside: right, outside: right + GRID_STEP, cut }),
  };
}

/** The place of the maximum of a function with one peak between two bounds, by thirds. */
function highestBetween(
  logDensity: (node: number) => number,
  lower: number,
  upper: number,
): number {
  let [from, to] = [lower, upper];
  for (let step = 0; step < 40; step++) {
    const third = (to - from) / 3;
    if (logDensity(from + third) < logDensity(to - third)) from += third;
    else to -= third;
  }
  return (from + to) / 2;
}

/** A point between, from which on everything further out lies below the cut. */
function crossing(
  logDensity: (node: number) => number,
  { inside, outside, cut }: { inside: number; outside: number; cut: number },
): number {
  let [within, beyond] = [inside, outside];
  for (let step = 0; step < 12; step++) {
    const middle = (within + beyond) / 2;
    if (logDensity(middle) >= cut) within = middle;
    else beyond = middle;
  }
  return beyond;
}
