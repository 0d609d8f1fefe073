import type { Quantity } from '@ggmi/core';
import type { ContestantEvaluation } from './evaluate-contestants.js';
import { figureOverSeeds, type Figure } from './figure.js';

/** One information quantity of a contestant. */
export interface InformationFigure {
  /** As in the run's summary: `ggmi-ld`, `mutual-information`. */
  readonly id: string;
  readonly symbol: string;
  /** The reading's name in the config. */
  readonly reading: string;
  readonly arm: string;
  /** The estimator's name in the config, or `exact`. */
  readonly source: string;
  readonly figure: Figure;
}

/** The quantities of some ids that readings give, in the order of the first evaluation that has them. */
export function informationFigures(
  evaluations: readonly ContestantEvaluation[],
  wanted: { readonly ids: readonly string[]; readonly level: number },
): readonly InformationFigure[] {
  const summaries = evaluations.map(({ outcome }) =>
    (outcome?.summary?.quantities ?? []).filter(({ id }) => wanted.ids.includes(id)),
  );
  const firsts = new Map(summaries.flat().map((quantity) => [keyOf(quantity), quantity]));
  return [...firsts].flatMap(([key, { id, symbol, section, arm, source }]) => {
    if (section.type !== 'reading' || arm === undefined) return [];
    const outcomes = summaries.map(
      (quantities) => quantities.find((quantity) => keyOf(quantity) === key)?.outcome,
    );
    const figure = figureOverSeeds(outcomes, wanted.level);
    return [{ id, symbol, reading: section.reading, arm, source, figure }];
  });
}

function keyOf({ id, section, arm, source }: Quantity): string {
  return JSON.stringify([id, section, arm, source]);
}
