import { studentTQuantile } from '@ggmi/numerics';
import { crossedMean } from '../statistics/crossed-mean.js';
import { holmAdjustment } from '../statistics/holm-adjustment.js';
import { wilcoxonSignedRank } from '../statistics/wilcoxon-signed-rank.js';
import { minus, type LossTable } from './loss-table.js';

/** Two contestants, paired by row, item and block. */
export interface ContestantPair {
  /** The one with the smaller mean loss. */
  readonly better: string;
  readonly worse: string;
  /** Mean loss of `worse` minus that of `better`. */
  readonly difference: number;
  /** Of the difference, unadjusted. */
  readonly interval: { readonly lower: number; readonly upper: number };
  /** The paired t test over rows and items, adjusted for all pairs by Holm. */
  readonly pValue: number;
  /** Wilcoxon's signed-rank test over blocks, adjusted for all pairs by Holm. */
  readonly wilcoxonPValue: number;
  /** Blocks in which each has the smaller loss. */
  readonly betterBlocks: number;
  readonly worseBlocks: number;
  /** Whether the adjusted paired t test tells them apart. */
  readonly separated: boolean;
}

/** A contestant at its place in the order, with its score in every block. */
export interface OrderedContestant {
  readonly name: string;
  readonly losses: LossTable;
  readonly scores: readonly number[];
}

/** Every pair of contestants, which stand in the order of their mean losses. */
export function compareContestants(
  ordered: readonly OrderedContestant[],
  options: { readonly level: number; readonly significance: number },
): readonly ContestantPair[] {
  const pairs = ordered.flatMap((better, place) =>
    ordered.slice(place + 1).map((worse) => comparePair(better, worse, options.level)),
  );
  const adjusted = holmAdjustment(pairs.map(({ pValue }) => pValue));
  const wilcoxon = holmAdjustment(pairs.map(({ wilcoxonPValue }) => wilcoxonPValue));
  return pairs.map((pair, index) => ({
    ...pair,
    pValue: adjusted[index]!,
    wilcoxonPValue: wilcoxon[index]!,
    separated: adjusted[index]! <= options.significance,
  }));
}

function comparePair(better: OrderedContestant, worse: OrderedContestant, level: number) {
  const { value, standardError, degreesOfFreedom, pValue } = crossedMean(
    minus(worse.losses, better.losses),
  );
  const half = studentTQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  const differences = worse.scores.map((score, block) => score - better.scores[block]!);
  return {
    better: better.name,
    worse: worse.name,
    difference: value,
    interval: { lower: value - half, upper: value + half },
    pValue,
    wilcoxonPValue: wilcoxonSignedRank(differences).pValue,
    betterBlocks: differences.filter((difference) => difference > 0).length,
    worseBlocks: differences.filter((difference) => difference < 0).length,
  };
}
