import type { Quantity } from '@ggmi/core';
import type { Block } from '../document/block.js';
import { sourceText } from '../quantities/attribute.js';

/** Every warning once, with its code and the numbers that it belongs to. */
export function warningBlocks(quantities: readonly Quantity[]): readonly Block[] {
  const groups = new Map<string, { code: string; message: string; who: Set<string> }>();
  for (const quantity of quantities) {
    if (!quantity.outcome.available) continue;
    for (const { code, message } of quantity.outcome.warnings) {
      const key = JSON.stringify([code, message]);
      const group = groups.get(key) ?? { code, message, who: new Set<string>() };
      group.who.add(nameOf(quantity));
      groups.set(key, group);
    }
  }
  if (groups.size === 0) return [];
  const items = [...groups.values()].map(({ code, message, who }) => ({
    mark: '!',
    text: `${code}: ${message} (${[...who].join('; ')})`,
    tone: 'warning' as const,
  }));
  return [
    { type: 'heading', text: 'Warnings' },
    { type: 'list', items },
  ];
}

/** A number as a reader would ask for it: `I(S_gen;W) of toy by ksg1, reading direct`. */
function nameOf(quantity: Quantity): string {
  const { symbol, arm, versus, section } = quantity;
  const about = arm === undefined ? '' : ` of ${arm}`;
  const against = versus === undefined ? '' : ` vs ${versus}`;
  const place = section.type === 'reading' ? `reading ${section.reading}` : section.type;
  return `${symbol}${about}${against} by ${sourceText(quantity)}, ${place}`;
}
