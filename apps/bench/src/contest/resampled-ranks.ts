/** Places between which a share `level` of the resamples lies. */
export interface RankSpread {
  readonly from: number;
  readonly to: number;
}

/** The share of resamples in which each contestant has the lowest mean; `draws[contestant][resample]`. */
export function bestShares(draws: readonly (readonly number[])[]): readonly number[] {
  const resamples = draws[0]!.length;
  const wins = draws.map(() => 0);
  for (let draw = 0; draw < resamples; draw++) {
    const lowest = Math.min(...draws.map((values) => values[draw]!));
    const winners = draws.flatMap((values, index) => (values[draw] === lowest ? [index] : []));
    for (const winner of winners) wins[winner]! += 1 / winners.length;
  }
  return wins.map((count) => count / resamples);
}

/**
 * The central places of each contestant over the resamples. Contestants that tie in a resample stand in
 * every place that they share.
 */
export function rankSpread(
  draws: readonly (readonly number[])[],
  level: number,
): readonly RankSpread[] {
  const resamples = draws[0]!.length;
  const [lowest, highest] = [draws.map((): number[] => []), draws.map((): number[] => [])];
  for (let draw = 0; draw < resamples; draw++) {
    const values = draws.map((own) => own[draw]!);
    for (const [index, value] of values.entries()) {
      lowest[index]!.push(1 + values.filter((other) => other < value).length);
      highest[index]!.push(values.filter((other) => other <= value).length);
    }
  }
  const tail = (1 - level) / 2;
  return draws.map((_, index) => ({
    from: orderStatistic(lowest[index]!, tail),
    to: orderStatistic(highest[index]!, 1 - tail),
  }));
}

function orderStatistic(values: readonly number[], probability: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(probability * sorted.length))]!;
}
