import type { ComparedQuantity, QuantityOutcome, SettingComparison } from '@ggmi/core';
import { formatOutcome } from '../numbers/format-outcome.js';
import { distinct } from '../quantities/quantity-pool.js';

/** Choices that are named one by one. */
const MOST_NAMED = 4;

/**
 * What calibration chose otherwise in the two runs: no input of the config, but what the arms were
 * trained with, and so a cause of all that follows.
 */
export function calibrationSentences(settings: readonly SettingComparison[]): readonly string[] {
  const found = distinct(settings.flatMap(({ numbers }) => numbers.flatMap(choiceTexts)));
  const more = found.length - MOST_NAMED;
  return [
    ...found.slice(0, MOST_NAMED),
    ...(more > 0 ? [`Calibration chose otherwise in ${more} more cases.`] : []),
  ];
}

function choiceTexts({ section, id, symbol, here, there }: ComparedQuantity): readonly string[] {
  if (section.type !== 'calibration' || id !== 'strength') return [];
  if (here.available && there.available && here.value === there.value) return [];
  if (!here.available && !there.available) return [];
  const name = symbol === 'strength' ? 'strength' : `strength (${symbol})`;
  if (!here.available || !there.available) {
    const whose = here.available ? 'the reference' : 'this run';
    return [
      `Chosen by calibration in ${whose} alone: ${name} ${textOf(here.available ? here : there)}.`,
    ];
  }
  return [
    `Chosen by calibration: ${name} ${textOf(here)} → ${textOf(there)}, so the arms were trained differently.`,
  ];
}

function textOf(outcome: QuantityOutcome): string {
  return outcome.available ? formatOutcome(outcome, 'minus-only').value : 'none';
}
