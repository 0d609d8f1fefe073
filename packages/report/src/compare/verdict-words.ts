import type { EffectComparison, Quantity, Verdict, VerdictComparison } from '@ggmi/core';
import { verdictParts } from '../document/verdict-parts.js';
import { lossEffect } from '../quantities/loss-effect.js';

/** Which run of two is meant. */
export type RunSide = 'here' | 'there';

/** One run's side of an effect as a quantity of its own. */
export function effectQuantity(
  { arm, versus, ...sides }: EffectComparison,
  side: RunSide,
): Quantity {
  return {
    id: 'loss-difference',
    symbol: `R̂_D(${arm}) − R̂_D(${versus})`,
    name: `loss of ${arm} minus that of ${versus}`,
    section: { type: 'deployed' },
    arm,
    versus,
    source: 'host',
    outcome: sides[side],
  };
}

/** Helps, harms or not separated, in the words of every report. */
export function effectWord(effect: EffectComparison, side: RunSide): string {
  return lossEffect(effectQuantity(effect, side)).name;
}

/** The arm and what it is held against. */
export function effectName({ arm, versus }: EffectComparison): string {
  return `${arm} minus ${versus}`;
}

/** The first clause of a verdict, or why there is none. */
export function headlineOf(verdict: Verdict): string {
  if (!verdict.available) return `no verdict: ${verdict.reason}`;
  return verdictParts(verdict.sentence).clauses[0] ?? verdict.sentence;
}

/** Effects that changed their side of 0, or whether they are told apart from it. */
export function changedEffects({ effects }: VerdictComparison): readonly EffectComparison[] {
  return effects.filter(({ change }) => change === 'sign' || change === 'separation');
}

/** Names of effects that one sentence has. */
const MOST_NAMED = 3;

/** Whether both runs conclude the same, and what changed; undefined where neither has a verdict. */
export function agreementSentence(verdicts: VerdictComparison): string | undefined {
  const { here, there, agreement, effects } = verdicts;
  if (!here.available && !there.available) return undefined;
  if (!here.available || !there.available) {
    const whose = here.available ? 'this run' : 'the reference';
    return `Whether both runs conclude the same is not known: ${whose} has no verdict.`;
  }
  const compared = effects.filter(({ change }) => change !== 'unknown').length;
  if (agreement === 'same') {
    const rest =
      compared === 0
        ? '; no effect of synthetic data is in both runs'
        : `, and none of ${compared} effects of synthetic data changed between help, harm and not separated`;
    return `Both runs conclude the same: ${winnerText(here)}${rest}.`;
  }
  const winners =
    here.winner === there.winner
      ? `${winnerText(here)} in both`
      : `${winnerText(here)} in the reference, ${winnerText(there)} in this run`;
  return `The runs conclude differently: ${winners}; ${changesText(verdicts, compared)}.`;
}

/** Which arm is best, in words. */
export function winnerText({ winner }: Extract<Verdict, { available: true }>): string {
  return winner === undefined
    ? 'no single arm beats every other'
    : `${winner} has the lowest held-out loss`;
}

function changesText(verdicts: VerdictComparison, compared: number): string {
  const changed = changedEffects(verdicts);
  if (changed.length === 0) return `none of ${compared} effects of synthetic data changed`;
  const named = changed
    .toSorted((a, b) => Number(b.change === 'sign') - Number(a.change === 'sign'))
    .slice(0, MOST_NAMED)
    .map((effect) => `${effectName(effect)}: ${changeText(effect)}`);
  const more = changed.length - named.length;
  return `${changed.length} of ${compared} effects of synthetic data changed (${named.join('; ')}${more > 0 ? `; ${more} more` : ''})`;
}

/** From what in the reference to what in this run. */
function changeText(effect: EffectComparison): string {
  return `${effectWord(effect, 'here')} → ${effectWord(effect, 'there')}`;
}
