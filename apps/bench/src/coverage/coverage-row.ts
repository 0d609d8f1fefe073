import type { CoverageReading } from './coverage-reading.js';

/** How one estimator did on one quantity over all seeds. */
export interface CoverageRow {
  readonly quantity: string;
  readonly arm: string;
  readonly estimator: string;
  readonly truth: number;
  readonly seeds: number;
  /** Mean of value − truth, in the unit of the quantity. */
  readonly bias: number;
  /** Standard deviation of the values over seeds. */
  readonly spread: number;
  /** Share of seeds whose interval holds the truth. */
  readonly coverage: number;
  readonly meanHalfWidth: number;
}

/** Gathers readings by quantity, arm and estimator. */
export function coverageRows(readings: readonly CoverageReading[]): CoverageRow[] {
  const groups = new Map<string, CoverageReading[]>();
  for (const reading of readings) {
    const place = [reading.quantity, reading.arm, reading.estimator].join(' ');
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [reading]);
    else group.push(reading);
  }
  return [...groups.values()].map(rowOf);
}

function rowOf(group: readonly CoverageReading[]): CoverageRow {
  const seeds = group.length;
  const { quantity, arm, estimator, truth } = group[0]!;
  const mean = group.reduce((sum, { value }) => sum + value, 0) / seeds;
  const squares = group.reduce((sum, { value }) => sum + (value - mean) ** 2, 0);
  const covered = group.filter(({ lower, upper }) => lower <= truth && truth <= upper).length;
  const widths = group.reduce((sum, { lower, upper }) => sum + (upper - lower), 0);
  return {
    quantity,
    arm,
    estimator,
    truth,
    seeds,
    bias: mean - truth,
    spread: Math.sqrt(squares / (seeds - 1)),
    coverage: covered / seeds,
    meanHalfWidth: widths / (2 * seeds),
  };
}
