import type { EstimateWarning, Quantity, QuantityOutcome } from '@ggmi/core';
import {
  readExamples,
  type DrawLogProbability,
  type ExamplesPayload,
} from '../../cells/examples-payload.js';
import { meanOutcome } from '../mean-outcome.js';
import type { CellResults } from '../plan-context.js';
import { unavailable } from '../quantity-builders.js';
import type { LoggedArm } from './logged-arm.js';

/** Rounding of 32-bit log-probabilities may lift a sure text a little above 0. */
const ROUNDING = 1e-3;

/**
 * ΔI per item, H(M | p): the mean over prompts of the mean −ln q of a generator's own samples given
 * their prompts, under the law that was sampled; standard error over prompts, or over samples where all
 * share one prompt.
 */
export function informationGain(arm: LoggedArm, results: CellResults): Quantity {
  const payload = results.payload(arm.draw);
  return {
    id: 'information-gain-per-item',
    symbol: 'ΔI',
    name: 'information gain per item: the mean of −ln q of own samples, given their prompts',
    section: { type: 'generators' },
    arm: arm.arm,
    source: 'host',
    outcome:
      payload === undefined
        ? unavailable(results.failure(arm.draw)?.message ?? 'it was not computed')
        : gainOf(readExamples(payload), arm),
  };
}

function gainOf(payload: ExamplesPayload, { id, capabilities, level }: LoggedArm): QuantityOutcome {
  const { logProbabilities: known = [], logProbabilitiesWithheld: withheld = [] } = payload;
  if (capabilities.logProbabilities === 'none') {
    return unavailable(`backend ${id} does not give log-probabilities`);
  }
  if (known.length === 0) {
    const reasons = withheld.map(({ reason }) => reason).join('; ');
    return unavailable(
      reasons === '' ? `backend ${id} gave no log-probabilities` : `backend ${id}: ${reasons}`,
    );
  }
  const impossible = known.find(({ logProbability }) => logProbability > ROUNDING);
  if (impossible !== undefined) {
    const { promptId, draw, logProbability } = impossible;
    return unavailable(
      `backend ${id} gave ln q = ${logProbability} to draw ${draw} of prompt '${promptId}', and no probability is above 1`,
    );
  }
  const means = meansByPrompt(known);
  const values = means.length > 1 ? means : known.map((each) => -each.logProbability);
  const warnings = conditionWarnings(payload, known.length);
  if (values.length === 1) return oneValue(values[0]!, warnings);
  const mean = meanOutcome(values, { unit: 'nats/item', level });
  // meanOutcome gives a number; the union does not say so.
  return mean.available ? { ...mean, sampleSize: known.length, warnings } : mean;
}

/** −ln q, averaged over the draws of each prompt. */
function meansByPrompt(known: readonly DrawLogProbability[]): readonly number[] {
  const byPrompt = new Map<string, { sum: number; draws: number }>();
  for (const { promptId, logProbability } of known) {
    const total = byPrompt.get(promptId) ?? { sum: 0, draws: 0 };
    total.sum -= logProbability;
    total.draws += 1;
    byPrompt.set(promptId, total);
  }
  return [...byPrompt.values()].map(({ sum, draws }) => sum / draws);
}

/** What was left out: the samples that remain follow the law given that they were not. */
function conditionWarnings(
  { examples, failures, logProbabilitiesWithheld: withheld = [] }: ExamplesPayload,
  known: number,
): readonly EstimateWarning[] {
  const silent = examples.length - known;
  if (failures.length + silent === 0) return [];
  const draws = examples.length + failures.length;
  const why = withheld.map(({ reason, count }) => `${count}: ${reason}`).join('; ');
  const message = `${draws - known} of ${draws} draws are left out (${failures.length} failed, ${silent} without a log-probability${why === '' ? '' : ` – ${why}`}): ΔI is the mean of −ln q given that a draw is none of these, which is another law.`;
  return [{ code: 'LAW_CONDITIONAL', message }];
}

function oneValue(value: number, warnings: readonly EstimateWarning[]): QuantityOutcome {
  const message = 'A standard error needs two samples; there is 1.';
  return {
    available: true,
    value,
    unit: 'nats/item',
    kind: 'estimate',
    sampleSize: 1,
    warnings: [...warnings, { code: 'INTERVAL_UNAVAILABLE', message }],
  };
}
