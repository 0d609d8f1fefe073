import type { EstimateWarning, Quantity, QuantityOutcome, Unit } from '@ggmi/core';
import type { Cell } from '../cells/cell.js';
import type { BootstrapSummary, ComparisonPayload } from '../cells/compare-deployed-cell.js';
import type { CellResults } from './plan-context.js';
import { unavailable } from './quantity-builders.js';

const section = { type: 'deployed' } as const;

/**
 * Held-out losses of all arms, their paired differences, and how probably each is best.
 *
 * @param unrecorded arms with data whose demonstrations nobody recorded.
 */
export function summariseDeployed(
  comparison: Cell,
  results: CellResults,
  unrecorded: ReadonlySet<string>,
): readonly Quantity[] {
  const payload = results.payload(comparison);
  if (payload === undefined) {
    const reason = results.failure(comparison)?.message ?? 'it was not computed';
    const outcome = unavailable(reason);
    return [
      {
        id: 'held-out-loss',
        symbol: 'R̂_D',
        name: 'held-out loss',
        section,
        source: 'host',
        outcome,
      },
    ];
  }
  // The comparison is a compare-deployed cell.
  const compared = payload as ComparisonPayload;
  return [
    ...compared.arms.flatMap((arm) => armQuantities(arm, compared, unrecorded)),
    ...compared.differences.map((difference) => differenceQuantity(difference, compared)),
  ];
}

function armQuantities(
  row: ComparisonPayload['arms'][number],
  compared: ComparisonPayload,
  unrecorded: ReadonlySet<string>,
): Quantity[] {
  const { arm } = row;
  const { items, seeds, lossUnit } = compared;
  const common = { section, arm, source: 'host' } as const;
  const trained = `Trained on ${row.trainedOn} items; ${items} held-out items; ${seeds === 1 ? 'one training (intervals over items only)' : `${seeds} training seeds`}.`;
  const perByte: QuantityOutcome =
    row.natsPerByte === null
      ? unavailable('the trainer gives no log-loss per byte')
      : { ...bare(row.natsPerByte, 'nats/byte'), sampleSize: items };
  return [
    {
      id: 'held-out-loss',
      symbol: 'R̂_D(W)',
      name: 'mean loss on the held-out set of D',
      ...common,
      outcome: {
        ...bootstrapped(row.loss, lossUnit, compared),
        sampleSize: items,
        warnings: leakageWarnings(row, compared, unrecorded.has(arm)),
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
  ];
}

/** What speaks against the held-out set for one arm: it shares texts, or may have been seen. */
function leakageWarnings(
  row: ComparisonPayload['arms'][number],
  compared: ComparisonPayload,
  demonstrationsUnknown: boolean,
): EstimateWarning[] {
  const { sharedPrompts, sharedResponses } = row;
  const overlap: EstimateWarning = {
    code: 'HELD_OUT_OVERLAP',
    message: `Of ${compared.items} held-out items, ${sharedPrompts} share their prompt and ${sharedResponses} their response with the training data of this arm: the comparison is not valid.`,
  };
  const unknown: EstimateWarning = {
    code: 'HELD_OUT_MAY_LEAK',
    message:
      'The recorded data do not say which examples the generator was shown: whether held-out items were among them is not known.',
  };
  return [
    ...(sharedPrompts + sharedResponses > 0 ? [overlap] : []),
    ...(demonstrationsUnknown ? [unknown] : []),
  ];
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
    outcome: bootstrapped(difference, compared.lossUnit, compared),
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
