import type { RandomStream } from '@ggmi/numerics';

/** Means of every arm, on the data and on each resample. */
export interface BootstrapMeans {
  /** Per arm. */
  readonly points: readonly number[];
  /** Per arm, per resample. */
  readonly draws: readonly (readonly number[])[];
}

/**
 * Bootstrap of the mean loss of several arms over the same items and seeds:
 * `losses[arm][seed][item]`. Items are drawn with replacement; seeds too where there are several
 * (crossed); all arms see the same draw, so that differences are paired. Of S seeds only S − 1 are
 * drawn (Rao & Wu 1988): S draws of a few seeds would have too small a variance, by (S − 1)/S.
 */
export function bootstrapMeans(
  losses: readonly (readonly (readonly number[])[])[],
  options: { readonly resamples: number; readonly random: RandomStream },
): BootstrapMeans {
  const seeds = losses[0]!.length;
  const items = losses[0]![0]!.length;
  const itemCounts = new Float64Array(items);
  const seedCounts = new Float64Array(seeds);
  const draws: number[][] = losses.map(() => []);
  for (let resample = 0; resample < options.resamples; resample++) {
    const random = options.random.fork(String(resample));
    drawCounts(itemCounts, items, random);
    if (seeds > 1) drawCounts(seedCounts, seeds - 1, random);
    else seedCounts[0] = 1;
    for (const [arm, bySeed] of losses.entries()) {
      draws[arm]!.push(weightedMean(bySeed, seedCounts, itemCounts));
    }
  }
  seedCounts.fill(1);
  itemCounts.fill(1);
  return { points: losses.map((bySeed) => weightedMean(bySeed, seedCounts, itemCounts)), draws };
}

/** How often each index comes up in some draws with replacement. */
function drawCounts(counts: Float64Array, draws: number, random: RandomStream): void {
  counts.fill(0);
  for (let draw = 0; draw < draws; draw++) counts[random.integer(counts.length)]! += 1;
}

function weightedMean(
  bySeed: readonly (readonly number[])[],
  seedCounts: Float64Array,
  itemCounts: Float64Array,
): number {
  let sum = 0;
  for (const [seed, losses] of bySeed.entries()) {
    if (seedCounts[seed] === 0) continue;
    let ofSeed = 0;
    for (let item = 0; item < losses.length; item++) ofSeed += itemCounts[item]! * losses[item]!;
    sum += seedCounts[seed]! * ofSeed;
  }
  const drawnSeeds = seedCounts.reduce((total, count) => total + count, 0);
  return sum / (drawnSeeds * itemCounts.length);
}
