import type { EstimateWarning, Quantity, QuantityOutcome, Unit } from '@ggmi/core';
import type { Cell } from '../../cells/cell.js';
import type { BootstrapSummary, ComparisonPayload } from '../../cells/compare-deployed-cell.js';
import { demonstrationWarnings, type Demonstrations } from '../data/demonstrations.js';
import { leakageWarnings } from '../data/leakage.js';
import { overlapOf } from '../data/overlap.js';
import type { CellResults } from '../plan-context.js';
import { unavailable } from '../quantity-builders.js';
import { controlWarnings } from './control-warnings.js';
import { trainingsNote } from './training-count.js';

const section = { type: 'deployed' } as const;

/** Below this number of held-out items a mean of skewed losses is far from normal. */
const FEW_ITEMS = 30;

/** What the summary of a comparison as deployed is made from. */
export interface DeployedParts {
  /** Undefined where no arm could be trained. */
  readonly comparison: Cell | undefined;
  /** Arms that could not be trained, and why. */
  readonly failed: readonly { readonly arm: string; readonly reason: string }[];
  /** What the generators of arms were shown. */
  readonly demonstrations: ReadonlyMap<string, Demonstrations>;
  /** By arm: the options of the trainer that no other arm has. */
  readonly differing: ReadonlyMap<string, readonly string[]>;
  /** The overlap cells of the data of every arm. */
  readonly overlaps: ReadonlyMap<string, readonly Cell[]>;
  readonly results: CellResults;
}

/** Held-out losses of all arms, their paired differences, and how probably each is best. */
export function summariseDeployed(parts: DeployedParts): readonly Quantity[] {
  const { comparison, failed, results } = parts;
  const missing = failed.map(({ arm, reason }) => ({
    ...HELD_OUT_LOSS,
    arm,
    outcome: unavailable(reason),
  }));
  if (comparison === undefined) return missing;
  const payload = results.payload(comparison);
  if (payload === undefined) {
    const reason = results.failure(comparison)?.message ?? 'it was not computed';
    return [{ ...HELD_OUT_LOSS, outcome: unavailable(reason) }, ...missing];
  }
  // The comparison is a compare-deployed cell.
  const compared = payload as ComparisonPayload;
  return [
    ...compared.arms.flatMap((arm) => armQuantities(arm, compared, parts)),
    ...missing,
    ...compared.differences.map((difference) => differenceQuantity(difference, compared)),
  ];
}

const HELD_OUT_LOSS = {
  id: 'held-out-loss',
  symbol: 'R̂_D(W)',
  name: 'mean loss on the held-out set of D',
  section,
  source: 'host',
} as const;

function armQuantities(
  row: ComparisonPayload['arms'][number],
  compared: ComparisonPayload,
  parts: DeployedParts,
): Quantity[] {
  const { arm } = row;
  const { items, seeds, lossUnit } = compared;
  const common = { section, arm, source: 'host' } as const;
  const trained = `Trained on ${row.trainedOn} items; ${items} held-out items; ${trainingsNote(seeds)}.`;
  const perByte: QuantityOutcome =
    row.natsPerByte === null
      ? unavailable('the trainer gives no log-loss per byte')
      : { ...bare(row.natsPerByte, 'nats/byte'), sampleSize: items };
  return [
    {
      ...HELD_OUT_LOSS,
      arm,
      outcome: {
        ...bootstrapped(row.loss, lossUnit, compared),
        sampleSize: items,
        warnings: [
          ...heldOutWarnings(arm, parts),
          ...optionsWarnings(parts.differing.get(arm) ?? []),
          ...fewItemsWarnings(items),
        ],
      },
      note: trained,
    },
    {
      id: 'held-out-nats-per-byte',
      symbol: '−ln p / byte',
      name: 'undivided log-loss on the held-out set',
      ...common,
      outcome: perByte,
    },
    {
      id: 'probability-best',
      symbol: 'P(best)',
      name: 'share of joint resamples in which the arm has the lowest mean loss',
      ...common,
      outcome: bare(row.probabilityBest, 'probability'),
    },
    ...(row.probabilityBestInGroup === null
      ? []
      : [
          {
            id: 'probability-best-generator',
            symbol: 'P(best generator)',
            name: 'share of joint resamples in which the generator has the lowest mean loss, among arms that differ in the generator alone',
            ...common,
            outcome: bare(row.probabilityBestInGroup, 'probability'),
          },
        ]),
  ];
}

/** What speaks against the held-out set for one arm: it stands in its data, or may have been seen. */
function heldOutWarnings(arm: string, parts: DeployedParts): readonly EstimateWarning[] {
  const { demonstrations, overlaps, results } = parts;
  const leaks = (overlaps.get(arm) ?? []).flatMap((cell) => {
    const overlap = overlapOf(cell, results);
    return overlap === undefined ? [] : leakageWarnings(overlap);
  });
  const shown = demonstrations.get(arm);
  return shown === undefined ? leaks : [...leaks, ...demonstrationWarnings(shown, results)];
}

/** Another training is another difference than that of the data. */
function optionsWarnings(differing: readonly string[]): readonly EstimateWarning[] {
  if (differing.length === 0) return [];
  const message = `The trainer has options of its own here (${differing.join(', ')}): differences from other arms are not of the data alone.`;
  return [{ code: 'TRAINER_OPTIONS_DIFFER', message }];
}

function fewItemsWarnings(items: number): readonly EstimateWarning[] {
  if (items >= FEW_ITEMS) return [];
  const message = `The held-out set has ${items} items: its intervals and shares of resamples hold only as far as these items stand for D. Give at least ${FEW_ITEMS}.`;
  return [{ code: 'FEW_HELD_OUT_ITEMS', message }];
}

function differenceQuantity(
  difference: ComparisonPayload['differences'][number],
  compared: ComparisonPayload,
): Quantity {
  return {
    id: 'loss-difference',
    symbol: 'R̂_D(arm) − R̂_D(versus)',
    name: 'paired difference of held-out losses; negative: the arm is better',
    section,
    arm: difference.arm,
    versus: difference.versus,
    source: 'host',
    outcome: {
      ...bootstrapped(difference, compared.lossUnit, compared),
      warnings: controlWarnings(difference, compared.arms),
    },
  };
}

type AvailableOutcome = Extract<QuantityOutcome, { available: true }>;

function bare(value: number, unit: Unit): AvailableOutcome {
  return { available: true, value, unit, kind: 'estimate', warnings: [] };
}

function bootstrapped(
  summary: BootstrapSummary,
  unit: Unit,
  compared: ComparisonPayload,
): AvailableOutcome {
  const { value, standardError, lower, upper } = summary;
  const interval = { lower, upper, level: compared.level, method: 'bootstrap' } as const;
  return { ...bare(value, unit), standardError, interval };
}
