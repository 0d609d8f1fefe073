import type { Quantity } from '@ggmi/core';
import type { Block } from '../document/block.js';
import { sourceText } from '../quantities/attribute.js';
import { distinctWarnings, type DistinctWarning } from '../quantities/distinct-warnings.js';

/** Every warning once, with its code and the numbers that it belongs to; what bears most on the verdict first. */
export function warningBlocks(quantities: readonly Quantity[]): readonly Block[] {
  const warnings = distinctWarnings(quantities);
  if (warnings.length === 0) return [];
  const items = warnings
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map(({ code, message, about }) => ({
      mark: '!',
      text: `${code}: ${message} (${namesOf(about).join('; ')})`,
      tone: 'warning' as const,
    }));
  return [
    { type: 'heading', text: 'Warnings' },
    { type: 'list', items },
  ];
}

/** What makes the verdict doubtful, then what the arms differ in beside the data. */
const gravest: readonly ReadonlySet<string>[] = [
  new Set(['HELD_OUT_OVERLAP']),
  new Set(['HELD_OUT_NEAR_DUPLICATES', 'ANCHOR_COPIES', 'HELD_OUT_MAY_LEAK']),
  new Set([
    'CALIBRATION_OUTSIDE_BAND',
    'CONTROL_TRAINED_LESS',
    'FEW_HELD_OUT_ITEMS',
    'TRAINER_OPTIONS_DIFFER',
  ]),
  new Set(['DUPLICATE_RATES_DIFFER', 'GENERATION_FAILURES', 'ROWS_LEFT_OUT', 'PROMPTS_REPEATED']),
];

/** Last what stands at strengths that were tried: the one that was taken has its own numbers. */
function rankOf({ code, about }: DistinctWarning): number {
  const rank = gravest.findIndex((codes) => codes.has(code));
  if (rank >= 0) return rank;
  const isOfCalibration = about.every(({ section }) => section.type === 'calibration');
  return gravest.length + (isOfCalibration ? 1 : 0);
}

/** Numbers as a reader would ask for them: `I(S_gen;W) of toy, other by ksg1, reading direct`. */
function namesOf(quantities: readonly Quantity[]): readonly string[] {
  const names = new Map<string, { symbol: string; arms: Set<string>; rest: string }>();
  for (const quantity of quantities) {
    const { symbol, arm, versus, section, source } = quantity;
    const by = source === 'host' ? '' : ` by ${sourceText(quantity)}`;
    const place = section.type === 'reading' ? `reading ${section.reading}` : section.type;
    const rest = `${by}, ${place}`;
    const key = JSON.stringify([symbol, rest]);
    const name = names.get(key) ?? { symbol, arms: new Set<string>(), rest };
    names.set(key, name);
    if (arm !== undefined) name.arms.add(versus === undefined ? arm : `${arm} vs ${versus}`);
  }
  return [...names.values()].map(({ symbol, arms, rest }) =>
    arms.size === 0 ? `${symbol}${rest}` : `${symbol} of ${[...arms].join(', ')}${rest}`,
  );
}
