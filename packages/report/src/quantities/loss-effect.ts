import type { Quantity } from '@ggmi/core';
import type { Tone } from '../document/block.js';
import type { ColourName } from '../figures/palette.js';
import type { MarkShape } from '../figures/mark-shape.js';

/** What a comparison of two arms says, the same wherever it is said: on a page, in figures, in text. */
export interface LossEffect {
  readonly name: string;
  /** For text; it looks like `shape`. */
  readonly sign: string;
  /** For figures. */
  readonly shape: MarkShape;
  readonly colour: ColourName;
  /** For text that has a tone in place of a colour. */
  readonly tone: Tone;
}

/** The control for the amount of training: every anchor two times. */
export const CONTROL = 'anchors twice';

/** A triangle with a hole, both windings, in the square from −1 to 1 as Vega takes it. */
const HOLLOW_TRIANGLE = 'M-1,-0.87L1,-0.87L0,0.87ZM-0.55,-0.6L0,0.36L0.55,-0.6Z';

/**
 * All effects, each with a sign and a shape of its own. Only what helps beyond longer training has the
 * colour of help; against the control, what is not better harms nobody.
 */
export const lossEffects = {
  beyond: {
    name: 'helps beyond longer training',
    sign: '▼',
    shape: 'triangle-down',
    colour: 'blue',
    tone: 'good',
  },
  helps: { name: 'helps', sign: '▽', shape: HOLLOW_TRIANGLE, colour: 'ink', tone: 'plain' },
  less: {
    name: 'less than longer training',
    sign: '◆',
    shape: 'diamond',
    colour: 'amber',
    tone: 'warning',
  },
  harms: { name: 'harms', sign: '▲', shape: 'triangle-up', colour: 'vermilion', tone: 'bad' },
  lower: { name: 'lower', sign: '◄', shape: 'triangle-left', colour: 'ink', tone: 'plain' },
  higher: { name: 'higher', sign: '►', shape: 'triangle-right', colour: 'ink', tone: 'plain' },
  open: { name: 'not separated', sign: '●', shape: 'circle', colour: 'grey', tone: 'plain' },
  none: { name: 'not compared', sign: '–', shape: 'stroke', colour: 'faint', tone: 'faint' },
} as const satisfies Readonly<Record<string, LossEffect>>;

/**
 * What the difference of two losses says where its interval excludes 0. Data help or harm against training
 * that lacks them alone; added to the anchors and held against the control they help beyond longer
 * training, or give less. Between any other two arms, such as ten anchors and a thousand synthetic items,
 * the loss is lower or higher, and nothing is said of the data.
 */
export function lossEffect(difference: Quantity | undefined): LossEffect {
  if (difference?.outcome.available !== true) return lossEffects.none;
  const { interval } = difference.outcome;
  if (interval === undefined || (interval.lower <= 0 && interval.upper >= 0)) {
    return lossEffects.open;
  }
  const [lower, higher] = wordsOf(difference);
  return lossEffects[interval.upper < 0 ? lower : higher];
}

/** An effect as text: `▽ helps`. */
export function effectText({ sign, name }: LossEffect): string {
  return `${sign} ${name}`;
}

/** Of a generator's data alone, against no training; added to the anchors, against these once or twice. */
function wordsOf({ arm = '', versus = '' }: Quantity): readonly [EffectId, EffectId] {
  const isAdded = arm.startsWith('anchors+');
  if (isAdded && versus === CONTROL) return ['beyond', 'less'];
  if (isAdded && versus === 'anchors') return ['helps', 'harms'];
  const isAlone = !withoutGenerators.has(arm) && !/^(?:[\d.e-]+ )?anchors\+/.test(arm);
  return isAlone && versus === 'base' ? ['helps', 'harms'] : ['lower', 'higher'];
}

type EffectId = keyof typeof lossEffects;

const withoutGenerators: ReadonlySet<string> = new Set(['base', 'anchors', CONTROL]);
