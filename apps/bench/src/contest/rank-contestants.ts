import { randomStream } from '@ggmi/numerics';
import { bootstrapMeans } from '@ggmi/runtime';
import { friedmanTest, type FriedmanTest } from '../statistics/friedman-test.js';
import { compareContestants, type ContestantPair } from './compare-contestants.js';
import { meanRow, type LossTable } from './loss-table.js';
import { bestShares, rankSpread, type RankSpread } from './resampled-ranks.js';

/**
 * A contestant and its losses. All have the same rows and the same items, but that one row may stand for
 * all: that of a trainer which draws nothing.
 */
export interface RankedLosses {
  readonly name: string;
  readonly losses: LossTable;
}

/**
 * What rank tests go over. Blocks have to be independent of each other, so that never both are crossed:
 * items share the luck of their training, and what several seeds all repeat is one block.
 */
export type Blocks = 'held-out items' | 'seeds';

/** Contestants in the order of their mean loss, and how far that order can be trusted. */
export interface ContestRanking {
  /** Best first. */
  readonly places: readonly ContestPlace[];
  /** `seeds` where there are several and each draws something of its own for every contestant. */
  readonly blocks: Blocks;
  readonly friedman: Omit<FriedmanTest, 'meanRanks'> & { readonly count: number };
  /** Two contestants are separated where the adjusted p-value of the paired t test is at most this. */
  readonly significance: number;
  readonly pairs: readonly ContestantPair[];
  /** Neighbours in the order of which no two are separated; only groups of two or more. */
  readonly notSeparated: readonly (readonly string[])[];
}

/** The place of one contestant. */
export interface ContestPlace {
  readonly name: string;
  readonly meanLoss: number;
  /** 1 is best; counts only contestants that are separated from it. */
  readonly place: { readonly from: number; readonly to: number };
  /** The share of joint resamples in which it has the lowest mean loss; ties are shared. */
  readonly probabilityBest: number;
  /** In how many places resamples put it. */
  readonly resampledPlace: RankSpread;
}

const significance = 0.05;
const resamples = 2000;
const rounding = 1e-9;

/**
 * Ranks contestants by their mean held-out loss: Friedman's test over blocks, every pair by a paired t
 * test and by Wilcoxon's, adjusted by Holm, and a joint bootstrap of rows and items for the probability
 * of being best. Undefined for fewer than two contestants, or fewer than two items.
 */
export function rankContestants(
  contestants: readonly RankedLosses[],
  options: { readonly seeds: number; readonly level: number; readonly seedKey: string },
): ContestRanking | undefined {
  if (contestants.length < 2 || contestants[0]!.losses[0]!.length < 2) return undefined;
  const { level, seedKey } = options;
  const random = randomStream(seedKey);
  const tables = withEqualRows(contestants.map(({ losses }) => losses));
  const blocks = options.seeds > 1 && tables.every(rowsDiffer) ? 'seeds' : 'held-out items';
  const { points, draws } = bootstrapMeans(tables, { resamples, random });
  const order = points.map((_, index) => index).toSorted((a, b) => points[a]! - points[b]!);
  const scores = tables.map((table) => blockScores(table, blocks));
  const { meanRanks: _ranks, ...friedman } = friedmanTest(
    scores[0]!.map((_, block) => scores.map((own) => own[block]!)),
  );
  const ordered = order.map((index) => ({
    name: contestants[index]!.name,
    losses: tables[index]!,
    scores: scores[index]!,
  }));
  const pairs = compareContestants(ordered, { level, significance });
  const best = bestShares(draws);
  const spread = rankSpread(draws, level);
  return {
    blocks,
    friedman: { ...friedman, count: scores[0]!.length },
    significance,
    pairs,
    notSeparated: groupsNotSeparated(
      ordered.map(({ name }) => name),
      pairs,
    ),
    places: order.map((index) => ({
      name: contestants[index]!.name,
      meanLoss: points[index]!,
      place: placeOf(contestants[index]!.name, contestants.length, pairs),
      probabilityBest: best[index]!,
      resampledPlace: spread[index]!,
    })),
  };
}

/** A training that draws nothing would give the same losses with every seed. */
function withEqualRows(tables: readonly LossTable[]): readonly LossTable[] {
  const rows = Math.max(...tables.map((table) => table.length));
  return tables.map((table) =>
    table.length === 1 ? Array.from({ length: rows }, () => table[0]!) : table,
  );
}

/** Whether every row says something of its own, beyond what sums in another order do to last bits. */
function rowsDiffer(table: LossTable): boolean {
  const [first, ...others] = table;
  return others.every((row) =>
    row.some((loss, item) => Math.abs(loss - first![item]!) > rounding * Math.abs(loss)),
  );
}

/** What stands for a contestant in every block. */
function blockScores(table: LossTable, blocks: Blocks): readonly number[] {
  if (blocks === 'held-out items') return meanRow(table);
  return table.map((row) => row.reduce((sum, loss) => sum + loss, 0) / row.length);
}

function placeOf(name: string, contestants: number, pairs: readonly ContestantPair[]) {
  const separated = pairs.filter((pair) => pair.separated);
  return {
    from: 1 + separated.filter(({ worse }) => worse === name).length,
    to: contestants - separated.filter(({ better }) => better === name).length,
  };
}

function groupsNotSeparated(
  names: readonly string[],
  pairs: readonly ContestantPair[],
): readonly (readonly string[])[] {
  const isSeparated = (a: string, b: string): boolean =>
    pairs.some(({ better, worse, separated }) => separated && better === a && worse === b);
  const groups: (readonly string[])[] = [];
  let reached = 0;
  for (const start of names.keys()) {
    let end = start + 1;
    while (
      end < names.length &&
      names.slice(start, end).every((name) => !isSeparated(name, names[end]!))
    ) {
      end += 1;
    }
    if (end - start < 2 || end <= reached) continue;
    groups.push(names.slice(start, end));
    reached = end;
  }
  return groups;
}
