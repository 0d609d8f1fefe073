import type { EstimateWarning, Quantity, QuantityOutcome } from '@ggmi/core';
import type { Cell } from '../../cells/cell.js';
import type { MixtureScores } from '../../cells/score-mixture-cell.js';
import { resampledUncertainty } from '../../intervals/resampled-uncertainty.js';
import type { CellResults } from '../plan-context.js';
import { unavailable } from '../quantity-builders.js';
import { mixtureBounds, type MixtureBounds } from './mixture-bounds.js';

const section = { type: 'generators' } as const;

/** H(M(p)) where there is no bound on it. */
export const OUTPUT_ENTROPY = {
  id: 'output-entropy',
  symbol: 'H(M(p))',
  name: 'entropy of one item over the law of its prompt',
  section,
  source: 'host',
} as const;

const entropy = { symbol: 'H(M(p))', of: 'entropy of one item over the law of its prompt' };
const information = { symbol: 'I(p;M(p))', of: 'information of one item on its prompt' };

/** Every bound: in which direction, and on what. */
const bounds = [
  ['entropyBelow', 'output-entropy-lower-bound', 'lower-bound', entropy],
  ['entropyAbove', 'output-entropy-upper-bound', 'upper-bound', entropy],
  ['informationBelow', 'prompt-information-lower-bound', 'lower-bound', information],
  ['informationAbove', 'prompt-information-upper-bound', 'upper-bound', information],
] as const satisfies readonly (readonly [keyof MixtureBounds, string, string, object])[];

/** Share of ln K from which on the bound from below says little more than ln K. */
const NEAR = 0.9;

/** H(M(p)) and I(p;M(p)) from below and above, by the scores of answers under each other's prompts. */
export function mixtureQuantities(
  { arm, cell, level }: { readonly arm: string; readonly cell: Cell; readonly level: number },
  results: CellResults,
): readonly Quantity[] {
  const payload = results.payload(cell);
  const missing = (reason: string): readonly Quantity[] => [
    { ...OUTPUT_ENTROPY, arm, outcome: unavailable(reason) },
  ];
  if (payload === undefined) {
    return missing(results.failure(cell)?.message ?? 'it was not computed');
  }
  // The cell is a score-mixture cell.
  const { answered, prompts, scores: kept } = payload as MixtureScores;
  if (prompts.length < 2)
    return missing(`it takes two prompts with an answer; there are ${answered}`);
  const scores = kept.map((row) => row.map((score) => score ?? -Infinity));
  const value = mixtureBounds(scores);
  const without = withoutEach(scores);
  const note = `One answer of each of ${prompts.length} prompts, scored under all of them${answered > prompts.length ? `; the seed chose them out of ${answered}` : ''}. Bounds in expectation, for prompts that are independent draws. I(p;M(p)) from below cannot exceed ln ${prompts.length} = ${Math.log(prompts.length).toFixed(3)} nats.`;
  return bounds.map(([key, id, kind, { symbol, of }]): Quantity => {
    const isBelow = kind === 'lower-bound';
    const outcome = boundOutcome(value[key], {
      resamples: without?.map((each) => each[key]),
      level,
    });
    return {
      id,
      symbol: `${symbol} ${isBelow ? '≥' : '≤'}`,
      name: `${of}, ${isBelow ? 'lower bound: its own prompt in the mixture' : 'upper bound: its own prompt left out'}`,
      section,
      arm,
      source: 'host',
      outcome: outcome.available
        ? {
            ...outcome,
            kind,
            sampleSize: prompts.length,
            warnings: [
              ...outcome.warnings,
              ...(key === 'informationBelow' ? nearCap(outcome.value, prompts.length) : []),
            ],
          }
        : outcome,
      note,
    };
  });
}

/** The bounds without each prompt and its answer in turn; undefined where too few prompts remain. */
function withoutEach(scores: readonly (readonly number[])[]): readonly MixtureBounds[] | undefined {
  if (scores.length < 3) return undefined;
  return scores.map((_, left) =>
    mixtureBounds(scores.toSpliced(left, 1).map((row) => row.toSpliced(left, 1))),
  );
}

function boundOutcome(
  value: number,
  {
    resamples,
    level,
  }: { readonly resamples: readonly number[] | undefined; readonly level: number },
): QuantityOutcome {
  if (value === Infinity) {
    return unavailable('it is infinite: an answer could have come of no other prompt');
  }
  const bare = { available: true, value, unit: 'nats/item', kind: 'estimate' } as const;
  if (resamples === undefined || !resamples.every((each) => Number.isFinite(each))) {
    const message = 'Leaving out a prompt leaves too few that could give every answer.';
    return { ...bare, warnings: [{ code: 'INTERVAL_UNAVAILABLE', message }] };
  }
  const uncertainty = resampledUncertainty(
    value,
    { method: 'jackknife', values: resamples },
    level,
  );
  return { ...bare, ...uncertainty, warnings: [] };
}

function nearCap(value: number, prompts: number): readonly EstimateWarning[] {
  const cap = Math.log(prompts);
  if (value < NEAR * cap) return [];
  const message = `I(p;M(p)) from below is ${value.toFixed(3)} nats, near its cap ln ${prompts} = ${cap.toFixed(3)}: the information may be far larger, and H(M(p)) too.`;
  return [{ code: 'NEAR_LOG_N', message }];
}
