import type { Quantity } from '@ggmi/core';
import { colours } from './chart-spec.js';
import type { ForestEffect } from './forest-spec.js';

/** What a paired difference of losses says. */
export const lossEffects = {
  helps: { name: 'helps', colour: colours.helps, shape: 'triangle-down' },
  harms: { name: 'harms', colour: colours.harms, shape: 'triangle-up' },
  lower: { name: 'lower', colour: colours.ink, shape: 'triangle-left' },
  higher: { name: 'higher', colour: colours.ink, shape: 'triangle-right' },
  open: { name: 'not separated', colour: colours.open, shape: 'circle' },
} as const satisfies Readonly<Record<string, ForestEffect>>;

/** An effect on the loss, by its name here. */
export type LossEffect = keyof typeof lossEffects;

/**
 * What a difference says where its interval excludes 0. Data help or harm against training that lacks
 * them alone; between any other two arms, such as ten anchors and a thousand synthetic items, the loss is
 * lower or higher, and nothing is said of the data.
 */
export function lossEffect(quantity: Quantity): LossEffect {
  const { outcome } = quantity;
  if (!outcome.available || outcome.interval === undefined) return 'open';
  const ofData = isOfData(quantity);
  if (outcome.interval.upper < 0) return ofData ? 'helps' : 'lower';
  if (outcome.interval.lower > 0) return ofData ? 'harms' : 'higher';
  return 'open';
}

const withoutGenerators: ReadonlySet<string> = new Set(['base', 'anchors', 'anchors twice']);

/** A generator's data against no training, or added to the anchors against the anchors, once or twice. */
function isOfData({ arm = '', versus = '' }: Quantity): boolean {
  if (versus === 'anchors' || versus === 'anchors twice') return arm.startsWith('anchors+');
  const isAlone = !withoutGenerators.has(arm) && !/^(?:[\d.e-]+ )?anchors\+/.test(arm);
  return versus === 'base' && isAlone;
}

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
