import { randomStream } from '@ggmi/numerics';
import { GgmiError, type JsonObject } from '@ggmi/core';
import { bootstrapMeans } from '../intervals/bootstrap-means.js';
import { percentileInterval } from '../intervals/percentile-interval.js';
import { stretchToStudent } from '../intervals/stretch-to-student.js';
import type { CellType } from './cell.js';
import type { DeployedPayload } from './train-deployed-cell.js';

/** What is compared, and how. */
export interface CompareParameters extends JsonObject {
  readonly arms: readonly string[];
  /** Arms of one group are rivals of each other; null for arms without rivals. */
  readonly groups: readonly (string | null)[];
  /** Trainings per arm, consecutive among the inputs. */
  readonly seeds: number;
  readonly resamples: number;
  readonly level: number;
  readonly resamplingKey: string;
}

/** A mean with its bootstrap uncertainty. */
export interface BootstrapSummary extends JsonObject {
  readonly value: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
}

/** Held-out losses of all arms, and all paired differences. */
export interface ComparisonPayload extends JsonObject {
  readonly items: number;
  readonly seeds: number;
  /** Nominal coverage of every interval. */
  readonly level: number;
  readonly lossUnit: 'loss' | 'squared-error';
  readonly arms: readonly {
    readonly arm: string;
    readonly trainedOn: number;
    readonly loss: BootstrapSummary;
    readonly natsPerByte: number | null;
    /** Among all arms. */
    readonly probabilityBest: number;
    /** Among the arms of its group; null without a group. */
    readonly probabilityBestInGroup: number | null;
  }[];
  /** Loss of `arm` minus loss of `versus`, for every ordered pair. */
  readonly differences: readonly (BootstrapSummary & {
    readonly arm: string;
    readonly versus: string;
  })[];
}

/**
 * Compares arms on one held-out set: paired bootstrap over items, crossed with seeds where there is
 * more than one, its intervals then stretched to those of Student's t. Every resample uses the same
 * items and seeds in all arms.
 *
 * @throws HELD_OUT_TOO_SMALL of one held-out item.
 */
export const compareDeployedCell: CellType<CompareParameters, ComparisonPayload> = {
  type: 'compare-deployed',
  version: 3,
  inResults: true,
  async execute({ parameters, inputs }) {
    const { arms, groups, seeds, resamples, level } = parameters;
    // The plan gives this cell only train-deployed cells.
    const trainings = inputs as readonly DeployedPayload[];
    const ofArm = (arm: number): readonly DeployedPayload[] =>
      trainings.slice(arm * seeds, (arm + 1) * seeds);
    const losses = arms.map((_, arm) => ofArm(arm).map((training) => training.losses));
    requireSpread(losses[0]![0]!.length);
    const random = randomStream(parameters.resamplingKey);
    const { points, draws } = bootstrapMeans(losses, { resamples, random });
    const best = probabilityBest(draws);
    const bestInGroup = probabilityBestInGroup(draws, groups);
    const summary = (
      value: number,
      values: readonly number[],
      table: readonly (readonly number[])[],
    ): BootstrapSummary => {
      const { standardError, lower, upper } = percentileInterval(values, level);
      const stretch = stretchToStudent(table, level);
      return {
        value,
        standardError,
        lower: value + stretch * (lower - value),
        upper: value + stretch * (upper - value),
      };
    };
    return {
      items: losses[0]![0]!.length,
      seeds,
      level,
      lossUnit: trainings[0]!.lossUnit,
      arms: arms.map((arm, index) => ({
        arm,
        trainedOn: ofArm(index)[0]!.trainedOn,
        loss: summary(points[index]!, draws[index]!, losses[index]!),
        natsPerByte: meanNatsPerByte(ofArm(index)),
        probabilityBest: best[index]!,
        probabilityBestInGroup: bestInGroup[index]!,
      })),
      differences: arms.flatMap((arm, first) =>
        arms.flatMap((versus, second) => {
          if (first === second) return [];
          const values = draws[first]!.map((value, draw) => value - draws[second]![draw]!);
          const table = losses[first]!.map((row, seed) =>
            row.map((loss, item) => loss - losses[second]![seed]![item]!),
          );
          return [{ arm, versus, ...summary(points[first]! - points[second]!, values, table) }];
        }),
      ),
    };
  },
};

function requireSpread(items: number): void {
  if (items >= 2) return;
  throw new GgmiError({
    code: 'HELD_OUT_TOO_SMALL',
    message: `The held-out set has ${items} item: one item has no spread, and no interval can come of it.`,
    next: 'Give more held-out items; below 30 a comparison carries a warning.',
    fields: { items },
  });
}

/** The share of resamples in which each arm has the lowest mean loss; ties are shared equally. */
function probabilityBest(draws: readonly (readonly number[])[]): number[] {
  const resamples = draws[0]!.length;
  const shares = draws.map(() => 0);
  for (let draw = 0; draw < resamples; draw++) {
    const lowest = Math.min(...draws.map((values) => values[draw]!));
    const winners = draws.flatMap((values, arm) => (values[draw] === lowest ? [arm] : []));
    for (const arm of winners) shares[arm]! += 1 / winners.length;
  }
  return shares.map((share) => share / resamples);
}

function probabilityBestInGroup(
  draws: readonly (readonly number[])[],
  groups: readonly (string | null)[],
): readonly (number | null)[] {
  const shares: (number | null)[] = groups.map(() => null);
  for (const group of new Set(groups)) {
    if (group === null) continue;
    const members = groups.flatMap((each, arm) => (each === group ? [arm] : []));
    const best = probabilityBest(members.map((arm) => draws[arm]!));
    for (const [place, arm] of members.entries()) shares[arm] = best[place]!;
  }
  return shares;
}

function meanNatsPerByte(trainings: readonly DeployedPayload[]): number | null {
  const values: number[] = [];
  for (const { natsPerByte } of trainings) {
    if (natsPerByte === null) return null;
    values.push(...natsPerByte);
  }
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
