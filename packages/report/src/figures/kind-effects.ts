import type { Quantity } from '@ggmi/core';
import { colours } from './chart-spec.js';
import type { ForestEffect } from './forest-spec.js';

/** What a number is worth, and the truth that it stands beside. */
export const kindEffects = {
  exact: { name: 'truth', colour: colours.truth, shape: 'diamond' },
  estimate: { name: 'estimate', colour: colours.line, shape: 'circle' },
  'lower-bound': { name: 'lower bound', colour: colours.line, shape: 'triangle-up' },
  'upper-bound': { name: 'upper bound', colour: colours.anchors, shape: 'triangle-down' },
  proxy: { name: 'proxy', colour: colours.open, shape: 'square' },
} as const satisfies Readonly<Record<string, ForestEffect>>;

/** By the kind of the number. */
export function kindEffect({ outcome }: Quantity): ForestEffect {
  return kindEffects[outcome.available ? outcome.kind : 'estimate'];
}
