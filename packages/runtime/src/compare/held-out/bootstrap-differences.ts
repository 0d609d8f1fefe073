import type { RandomStream } from '@ggmi/numerics';
import { meanOfRows, rowMinus, type PairedTables } from './paired-tables.js';
import { LANES, laneCounts, weightedSums, type LaneCounts } from './weighted-sums.js';

/** Mean differences, there minus here, on the data and on each resample. */
export interface BootstrapDifferences {
  /** Per table. */
  readonly points: readonly number[];
  /** Per table, per resample. */
  readonly draws: readonly Float64Array[];
}

/**
 * The bootstrap of `bootstrapMeans` for two runs: every resample has the same items in both runs and
 * in all tables. `paired` trainings are drawn together too, `independent` ones in each run for
 * themselves; of S trainings S − 1 are drawn, of one training none (Rao & Wu 1988).
 *
 * Cost: tables × trainings × items × resamples; memory beside the tables: `LANES` numbers per item.
 */
export function bootstrapDifferences(
  tables: readonly PairedTables[],
  options: {
    readonly trainings: 'paired' | 'independent';
    readonly resamples: number;
    readonly random: RandomStream;
  },
): BootstrapDifferences {
  const { trainings, resamples } = options;
  const sides = tables.map((table) => sidesOf(table, trainings));
  const draws = tables.map(() => new Float64Array(resamples));
  const { here, there } = sides[0]!;
  const items = laneCounts(there[0]!.length);
  const lanes = items.map((counts) => ({
    counts,
    own: new Float64Array(here.length),
    other: new Float64Array(there.length),
  }));
  const ofSide = {
    here: lanes.map(({ own }) => own),
    there: lanes.map(({ other }) => other),
  };
  for (let start = 0; start < resamples; start += LANES) {
    const used = lanes.slice(0, resamples - start);
    for (const [lane, { counts, own, other }] of used.entries()) {
      const random = options.random.fork(String(start + lane));
      drawCounts(counts, counts.length, random);
      drawTrainings(other, random);
      drawTrainings(own, random);
    }
    for (const [table, side] of sides.entries()) {
      const own = laneMeans(side.here, { items, trainings: ofSide.here });
      const other = laneMeans(side.there, { items, trainings: ofSide.there });
      for (const lane of used.keys()) draws[table]![start + lane] = other[lane]! - own[lane]!;
    }
  }
  const points = sides.map(
    ({ here: own, there: other }) => meanOfRows(other) - (own.length === 0 ? 0 : meanOfRows(own)),
  );
  return { points, draws };
}

interface Sides {
  /** None where the rows of `there` are differences of both runs. */
  readonly here: readonly Float64Array[];
  readonly there: readonly Float64Array[];
}

/**
 * What is drawn together is subtracted before it is averaged, and of independent trainings one row is
 * subtracted from all: equal differences then stay exact, and equal losses differ by exactly 0.
 */
function sidesOf({ here, there }: PairedTables, trainings: 'paired' | 'independent'): Sides {
  const areSingle = here.length === 1 && there.length === 1;
  if (trainings === 'paired' || areSingle) {
    return { here: [], there: there.map((row, place) => rowMinus(row, here[place]!)) };
  }
  const [first] = here;
  return {
    here: here.map((row) => rowMinus(row, first!)),
    there: there.map((row) => rowMinus(row, first!)),
  };
}

function drawTrainings(counts: Float64Array, random: RandomStream): void {
  if (counts.length > 1) drawCounts(counts, counts.length - 1, random);
  else counts.fill(1);
}

function drawCounts(counts: Float64Array, draws: number, random: RandomStream): void {
  counts.fill(0);
  for (let draw = 0; draw < draws; draw++) counts[random.integer(counts.length)]! += 1;
}

/** The weighted mean of all losses in every lane; 0 without rows. */
function laneMeans(
  rows: readonly Float64Array[],
  { items, trainings }: { readonly items: LaneCounts; readonly trainings: readonly Float64Array[] },
): Float64Array {
  const means = new Float64Array(LANES);
  if (rows.length === 0) return means;
  const drawn = new Float64Array(LANES);
  const ofRow = new Float64Array(LANES);
  for (const [training, row] of rows.entries()) {
    weightedSums(row, items, ofRow);
    for (let lane = 0; lane < LANES; lane++) {
      const count = trainings[lane]![training]!;
      means[lane]! += count * ofRow[lane]!;
      drawn[lane]! += count;
    }
  }
  for (let lane = 0; lane < LANES; lane++) means[lane]! /= drawn[lane]! * rows[0]!.length;
  return means;
}
