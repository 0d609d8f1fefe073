import type { RandomStream } from '@ggmi/numerics';

/** Losses `[training][item]` of one arm in both runs, over the same items. */
export interface PairedTables {
  readonly here: readonly (readonly number[])[];
  readonly there: readonly (readonly number[])[];
}

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
  const { here, there } = sides[0]!;
  const items = new Float64Array(there[0]!.length);
  const own = new Float64Array(here.length);
  const other = new Float64Array(there.length);
  const draws = tables.map(() => new Float64Array(resamples));
  const difference = (side: Sides): number =>
    weightedMean(side.there, other, items) - weightedMean(side.here, own, items);
  for (let resample = 0; resample < resamples; resample++) {
    const random = options.random.fork(String(resample));
    drawCounts(items, items.length, random);
    drawTrainings(other, random);
    drawTrainings(own, random);
    for (const [table, side] of sides.entries()) draws[table]![resample] = difference(side);
  }
  for (const counts of [items, own, other]) counts.fill(1);
  return { points: sides.map(difference), draws };
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

function rowMinus(row: readonly number[], other: readonly number[]): Float64Array {
  return Float64Array.from(row, (loss, item) => loss - other[item]!);
}

function drawTrainings(counts: Float64Array, random: RandomStream): void {
  if (counts.length > 1) drawCounts(counts, counts.length - 1, random);
  else counts.fill(1);
}

function drawCounts(counts: Float64Array, draws: number, random: RandomStream): void {
  counts.fill(0);
  for (let draw = 0; draw < draws; draw++) counts[random.integer(counts.length)]! += 1;
}

function weightedMean(
  rows: readonly Float64Array[],
  rowCounts: Float64Array,
  itemCounts: Float64Array,
): number {
  if (rows.length === 0) return 0;
  let sum = 0;
  let drawn = 0;
  for (const [index, row] of rows.entries()) {
    const count = rowCounts[index]!;
    if (count === 0) continue;
    let ofRow = 0;
    for (let item = 0; item < row.length; item++) ofRow += itemCounts[item]! * row[item]!;
    sum += count * ofRow;
    drawn += count;
  }
  return sum / (drawn * itemCounts.length);
}
