import type { Quantity } from '@ggmi/core';
import type { Block } from '../document/block.js';

/** The notes of the quantities of a section, each once, with the quantities that it belongs to. */
export function noteBlocks(quantities: readonly Quantity[]): readonly Block[] {
  const groups = new Map<string, Map<string, Set<string>>>();
  for (const { note, symbol, arm } of quantities) {
    if (note === undefined) continue;
    const bySymbol = groups.get(note) ?? new Map<string, Set<string>>();
    const arms = bySymbol.get(symbol) ?? new Set<string>();
    if (arm !== undefined) arms.add(arm);
    bySymbol.set(symbol, arms);
    groups.set(note, bySymbol);
  }
  if (groups.size === 0) return [];
  const items = [...groups].map(([note, bySymbol]) => ({
    mark: '-',
    text: `${[...bySymbol].map(subjectOf).join(', ')}: ${note}`,
    tone: 'faint' as const,
  }));
  return [{ type: 'list', items }];
}

function subjectOf([symbol, arms]: readonly [string, ReadonlySet<string>]): string {
  return arms.size === 0 ? symbol : `${symbol} of ${[...arms].join(', ')}`;
}
