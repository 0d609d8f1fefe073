import type { CellFailure } from '@ggmi/core';
import type { Block } from '../document/block.js';

/** Cells that have no result, and why. */
export function failureBlocks(failures: readonly CellFailure[]): readonly Block[] {
  if (failures.length === 0) return [];
  const items = failures.map((failure) => ({
    mark: '✗',
    text: `${failure.label}: ${failure.code}: ${failure.message} (cell ${failure.cell})`,
    tone: 'bad' as const,
  }));
  return [
    { type: 'heading', text: 'Cells that failed' },
    { type: 'list', items },
  ];
}
