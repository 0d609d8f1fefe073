import type { Quantity } from '@ggmi/core';
import { CONTROL, lossEffect, lossEffects, type LossEffect } from '../quantities/loss-effect.js';
import type { Figure } from './chart-spec.js';
import { forestFigure } from './forest-figure.js';
import type { ForestEffect } from './forest-spec.js';
import { kindEffect, kindEffects } from './kind-effects.js';
import { palette } from './palette.js';

const panels = [
  { versus: CONTROL, panel: 'minus the anchors twice' },
  { versus: 'anchors', panel: 'minus the anchors alone' },
  { versus: 'base', panel: 'minus the untrained base' },
] as const;

/** The comparison as deployed: paired differences first, then the losses themselves. */
export function deployedFigures(quantities: readonly Quantity[]): readonly Figure[] {
  const deployed = quantities.filter(({ section }) => section.type === 'deployed');
  const differences = forestFigure({
    name: 'held-out-difference',
    part: 'held-out',
    title: 'What each arm does to the held-out loss',
    about:
      'Paired differences with their intervals: left of 0 the loss of the arm is lower. Data help or harm against training that lacks them alone; added to the anchors, only what is left of 0 against the anchors twice helps beyond longer training. Where an interval holds 0 the data do not decide.',
    axis: 'difference of held-out loss',
    zero: 'marked',
    effects: Object.values(lossEffects).map(drawn),
    entries: panels.flatMap(({ versus, panel }) =>
      deployed
        .filter((quantity) => quantity.id === 'loss-difference' && quantity.versus === versus)
        .filter(({ arm = '' }) => arm !== 'base')
        .filter(({ arm = '' }) => versus !== CONTROL || arm.startsWith('anchors+'))
        .map((quantity) => ({
          panel,
          row: quantity.arm ?? '',
          quantity,
          effect: drawn(lossEffect(quantity)),
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

/** In the colours that figures are drawn with. */
function drawn({ name, shape, colour }: LossEffect): ForestEffect {
  return { name, shape, colour: palette[colour].light };
}
