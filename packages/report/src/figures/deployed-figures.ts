import type { Quantity } from '@ggmi/core';
import { kindEffect, kindEffects, lossEffect, lossEffects } from './effects.js';
import type { Figure } from './chart-spec.js';
import { forestFigure } from './forest-figure.js';

const panels = [
  { versus: 'base', panel: 'minus the untrained base' },
  { versus: 'anchors', panel: 'minus the anchors alone' },
  { versus: 'anchors twice', panel: 'minus the anchors twice' },
] as const;

/** The comparison as deployed: paired differences first, then the losses themselves. */
export function deployedFigures(quantities: readonly Quantity[]): readonly Figure[] {
  const deployed = quantities.filter(({ section }) => section.type === 'deployed');
  const differences = forestFigure({
    name: 'held-out-difference',
    part: 'held-out',
    title: 'What each arm does to the held-out loss',
    about:
      'Paired differences with their intervals: left of 0 the loss of the arm is lower. Data help or harm against training that lacks them alone: alone against the base, and added to the anchors against the anchors, once or twice. Where an interval holds 0 the data do not decide.',
    axis: 'difference of held-out loss',
    zero: 'marked',
    effects: Object.values(lossEffects),
    entries: panels.flatMap(({ versus, panel }) =>
      deployed
        .filter((quantity) => quantity.id === 'loss-difference' && quantity.versus === versus)
        .filter(({ arm = '' }) => arm !== 'base')
        .filter(({ arm = '' }) => versus !== 'anchors twice' || arm.startsWith('anchors+'))
        .map((quantity) => ({
          panel,
          row: quantity.arm ?? '',
          quantity,
          effect: lossEffects[lossEffect(quantity)],
        })),
    ),
  });
  const losses = forestFigure({
    name: 'held-out-loss',
    part: 'held-out',
    title: 'Held-out loss of every arm',
    about:
      'Further left is better. Intervals of two arms may overlap while their paired difference is clear: items that are hard for one are hard for the other.',
    axis: 'held-out loss',
    zero: 'free',
    effects: Object.values(kindEffects),
    entries: deployed
      .filter(({ id }) => id === 'held-out-loss')
      .map((quantity) => ({
        panel: '',
        row: quantity.arm ?? '',
        quantity,
        effect: kindEffect(quantity),
      })),
  });
  return [differences, losses].filter((figure) => figure !== undefined);
}
