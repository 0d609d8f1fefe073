import type { Quantity } from '@ggmi/core';
import { sourceText } from '../quantities/attribute.js';
import { groupByReading, type ReadingQuantities } from '../sections/reading-quantities.js';
import type { Figure } from './chart-spec.js';
import { kindEffect, kindEffects } from './kind-effects.js';
import { forestFigure, type ForestEntry } from './forest-figure.js';

const gains = ['ggmi', 'ggmi-of-reading', 'ggmi-ld'];

/** GGMI of every generator, the informations behind it, and the gaps that they bound, by reading. */
export function readingFigures(quantities: readonly Quantity[]): readonly Figure[] {
  return groupByReading(quantities).flatMap((reading) =>
    [gainFigure(reading), estimatorFigure(reading), gapFigure(reading)].filter(
      (figure) => figure !== undefined,
    ),
  );
}

const effects = Object.values(kindEffects);

function gainFigure(reading: ReadingQuantities): Figure | undefined {
  const own = reading.quantities.filter(({ id }) => gains.includes(id));
  const hasTruth = own.some(({ source }) => source === 'exact');
  const symbol = own[0]?.id === 'ggmi-ld' ? 'GGMI_ld' : 'GGMI';
  return forestFigure({
    name: `ggmi_${reading.reading}`,
    part: 'information',
    title: `${symbol} of each generator, reading ${reading.reading}`,
    about: `Right of 0 the model keeps more of the anchors than of the synthetic data. It explains and never ranks: a constant generator has the largest.${hasTruth ? ' The diamond is the exact truth.' : ''}`,
    axis: symbol,
    zero: 'marked',
    effects,
    entries: own.map(byArm).toSorted(truthFirst),
  });
}

function estimatorFigure(reading: ReadingQuantities): Figure | undefined {
  const own = reading.quantities.filter(({ id }) => id === 'mutual-information');
  return forestFigure({
    name: `estimators_${reading.reading}`,
    part: 'estimators',
    title: `Estimators side by side, reading ${reading.reading}`,
    about:
      'Every estimator of the information that a model keeps of its training data, by arm. Estimators that aim at the same number should agree; a lower bound may lie below.',
    axis: 'information',
    zero: 'free',
    effects,
    entries: own.map(byArm).toSorted(truthFirst),
  });
}

/** The gap beside what the information bounds it by, in units of the loss. */
function gapFigure(reading: ReadingQuantities): Figure | undefined {
  const own = reading.quantities.filter(
    ({ id, source }) =>
      id === 'generalization-bound' ||
      (id === 'generalization-gap' && source !== 'exact') ||
      id === 'anchor-bound' ||
      id === 'post-training-bound',
  );
  if (!own.some(({ id, outcome }) => id !== 'generalization-gap' && outcome.available)) {
    return undefined;
  }
  return forestFigure({
    name: `bound_${reading.reading}`,
    part: 'bound',
    title: `The generalization gap and its bounds, reading ${reading.reading}`,
    about:
      'The bound of each arm should lie right of its gap. A bound far right of it is true and says little.',
    axis: 'gap or bound',
    zero: 'marked',
    effects,
    entries: own.map((quantity) => ({ ...byArm(quantity), row: gapRow(quantity) })),
  });
}

function gapRow(quantity: Quantity): string {
  if (quantity.id === 'generalization-gap') return 'gap';
  const what = quantity.id === 'generalization-bound' ? 'bound' : quantity.name;
  return ['exact', 'host'].includes(quantity.source) ? what : `${what} by ${quantity.source}`;
}

function byArm(quantity: Quantity): ForestEntry {
  const { arm = 'run', source } = quantity;
  return {
    panel: arm,
    row: source === 'exact' ? 'truth' : sourceText(quantity),
    quantity,
    effect: kindEffect(quantity),
  };
}

/** Panels keep their order: the plot puts rows of one panel together. */
function truthFirst(a: ForestEntry, b: ForestEntry): number {
  return Number(b.quantity.source === 'exact') - Number(a.quantity.source === 'exact');
}
