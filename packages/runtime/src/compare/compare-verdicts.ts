import {
  whyComparisonVoid,
  type EffectComparison,
  type PointSummary,
  type Quantity,
  type QuantityOutcome,
  type VerdictComparison,
} from '@ggmi/core';
import { ADDED, ANCHORS_TWICE } from '../readings/deployed/deployed-arm.js';
import { unavailable } from '../readings/quantity-builders.js';

/** What one run says in one setting, and the generators of its config. */
export type Concluded = Pick<PointSummary, 'verdict' | 'quantities'> & {
  readonly generators: readonly string[];
};

/** Whether two runs conclude the same: the winner, and whether the data of each generator help or harm. */
export function compareVerdicts(here: Concluded, there: Concluded): VerdictComparison {
  const effects = effectsOf(here, there);
  const verdicts = { here: here.verdict, there: there.verdict };
  const reason = whyVoid(here, there);
  return {
    ...verdicts,
    agreement: agreementOf(verdicts, effects),
    effects,
    ...(reason !== undefined && { void: reason }),
  };
}

function whyVoid(here: Concluded, there: Concluded): string | undefined {
  const own = whyComparisonVoid(here.quantities);
  const other = whyComparisonVoid(there.quantities);
  if (own !== undefined) return `of the reference, ${own}`;
  return other === undefined ? undefined : `of this run, ${other}`;
}

function agreementOf(
  { here, there }: Pick<VerdictComparison, 'here' | 'there'>,
  effects: readonly EffectComparison[],
): VerdictComparison['agreement'] {
  if (!here.available || !there.available) return 'unknown';
  const isChanged = effects.some(({ change }) => change === 'sign' || change === 'separation');
  return here.winner === there.winner && !isChanged ? 'same' : 'different';
}

function effectsOf(here: Concluded, there: Concluded): readonly EffectComparison[] {
  const generators = [...new Set([...here.generators, ...there.generators])];
  const questions = [
    ...generators.map((generator) => ({ arm: generator, versus: 'base' })),
    ...['anchors', ANCHORS_TWICE].flatMap((versus) =>
      generators.map((generator) => ({ arm: `${ADDED}${generator}`, versus })),
    ),
  ];
  return questions.flatMap((question) => {
    const [own, other] = [here, there].map(({ quantities }) => outcomeOf(quantities, question));
    if (own === undefined && other === undefined) return [];
    const outcomes = { here: own ?? NOT_COMPARED, there: other ?? NOT_COMPARED };
    return [{ ...question, ...outcomes, change: changeOf(outcomes) }];
  });
}

const NOT_COMPARED = unavailable('the run does not compare these arms');

function outcomeOf(
  quantities: readonly Quantity[],
  { arm, versus }: Pick<EffectComparison, 'arm' | 'versus'>,
): QuantityOutcome | undefined {
  return quantities.find(
    (each) =>
      each.section.type === 'deployed' &&
      each.id === 'loss-difference' &&
      each.arm === arm &&
      each.versus === versus,
  )?.outcome;
}

function changeOf({
  here,
  there,
}: Pick<EffectComparison, 'here' | 'there'>): EffectComparison['change'] {
  const [own, other] = [sideOfZero(here), sideOfZero(there)];
  if (own === undefined || other === undefined) return 'unknown';
  if (own === other) return 'none';
  return own === 0 || other === 0 ? 'separation' : 'sign';
}

/** Where the interval lies: below 0, above it, or about it. */
function sideOfZero(outcome: QuantityOutcome): -1 | 0 | 1 | undefined {
  if (!outcome.available || outcome.interval === undefined) return undefined;
  const { lower, upper } = outcome.interval;
  if (upper < 0) return -1;
  return lower > 0 ? 1 : 0;
}
