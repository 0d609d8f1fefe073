import type { Quantity } from '@ggmi/core';
import type { Block } from '../document/block.js';
import { sourceText } from '../quantities/attribute.js';

/** Every warning once, with its code and the numbers that it belongs to. */
export function warningBlocks(quantities: readonly Quantity[]): readonly Block[] {
  const groups = new Map<string, { code: string; message: string; about: Quantity[] }>();
  for (const quantity of quantities) {
    if (!quantity.outcome.available) continue;
    for (const { code, message } of quantity.outcome.warnings) {
      const key = JSON.stringify([code, message]);
      const group = groups.get(key) ?? { code, message, about: [] };
      group.about.push(quantity);
      groups.set(key, group);
    }
  }
  if (groups.size === 0) return [];
  const items = [...groups.values()].map(({ code, message, about }) => ({
    mark: '!',
    text: `${code}: ${message} (${namesOf(about).join('; ')})`,
    tone: 'warning' as const,
  }));
  return [
    { type: 'heading', text: 'Warnings' },
    { type: 'list', items },
  ];
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
