import type { Quantity } from '@ggmi/core';
import { allAttributes } from '../quantities/attribute.js';
import type { Block } from '../document/block.js';
import { gridBlocks } from '../tables/grid-table.js';
import { effectRemark } from './effect-remark.js';

/** Differences between any two arms, one line per pair. */
export function pairBlocks(differences: readonly Quantity[]): readonly Block[] {
  if (differences.length === 0) return [];
  return [
    { type: 'subheading', text: 'arm against arm' },
    ...gridBlocks({
      rowsAre: 'arms',
      rows: differences.map(({ arm, versus }) => `${arm ?? ''} minus ${versus ?? ''}`),
      columns: ['difference'],
      cells: differences.map((difference) => [difference]),
      attributes: allAttributes,
      remark: effectRemark,
    }),
  ];
}

/**
 * The quantities without those that only say again, with the opposite sign, what an earlier one or
 * one of `said` says: B minus A beside A minus B.
 */
export function withoutMirrors(
  quantities: readonly Quantity[],
  said: readonly Quantity[],
): readonly Quantity[] {
  const kept: Quantity[] = [];
  // By their pair: a large run has thousands of differences.
  const known = new Map<string, Quantity[]>();
  const remember = (quantity: Quantity): void => {
    const key = pairKey(quantity, quantity.arm, quantity.versus);
    known.set(key, [...(known.get(key) ?? []), quantity]);
  };
  for (const quantity of said) remember(quantity);
  for (const quantity of quantities) {
    const mirrored = known.get(pairKey(quantity, quantity.versus, quantity.arm)) ?? [];
    if (mirrored.some((other) => isMirror(quantity, other))) continue;
    kept.push(quantity);
    remember(quantity);
  }
  return kept;
}

function pairKey({ id, source }: Quantity, arm?: string, versus?: string): string {
  return JSON.stringify([id, source, arm, versus]);
}

/** Of two quantities with the same id and source, their arms exchanged. */
function isMirror(one: Quantity, other: Quantity): boolean {
  if (one.versus === undefined) return false;
  const [a, b] = [one.outcome, other.outcome];
  if (!a.available || !b.available) return false;
  return (
    areOpposite(a.value, b.value) &&
    areOpposite(a.interval?.lower ?? 0, b.interval?.upper ?? 0) &&
    areOpposite(a.interval?.upper ?? 0, b.interval?.lower ?? 0)
  );
}

/** Up to the rounding of a difference of two doubles. */
function areOpposite(a: number, b: number): boolean {
  return Math.abs(a + b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
}
