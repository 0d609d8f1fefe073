import type { CellFailure } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { INPUT_FAILED, nameCauses } from '../../src/execute/name-causes.js';
import { cellOf } from '../cells/cell-of.js';

const cells = new Map(
  [
    cellOf('curate'),
    cellOf('draw'),
    cellOf('train', ['fine', 'curate', 'draw']),
    cellOf('estimate', ['train']),
  ].map((cell) => [cell.address, cell]),
);

function failures(...pairs: readonly (readonly [string, string])[]) {
  return new Map<string, CellFailure>(
    pairs.map(([cell, code]) => [cell, { cell, label: `${cell} it`, code, message: `${code}!` }]),
  );
}

/** The messages by cell. */
function named(all: ReadonlyMap<string, CellFailure>) {
  return Object.fromEntries(
    [...nameCauses(all, cells)].map(([cell, { message }]) => [cell, message]),
  );
}

describe('the failure of a cell that was lost with another', () => {
  it('names the cell that failed by itself, however far away, and why', () => {
    const lost = "It needs 'curate it', which failed: NO_EXAMPLES!";
    expect(
      named(
        failures(['estimate', INPUT_FAILED], ['train', INPUT_FAILED], ['curate', 'NO_EXAMPLES']),
      ),
    ).toEqual({ estimate: lost, train: lost, curate: 'NO_EXAMPLES!' });
  });

  it('names the first failed input in their order, whichever failed first', () => {
    const lost = "It needs 'curate it', which failed: B!";
    expect(named(failures(['draw', 'A'], ['train', INPUT_FAILED], ['curate', 'B'])).train).toBe(
      lost,
    );
  });

  it('keeps code, label and address', () => {
    const all = nameCauses(failures(['train', INPUT_FAILED], ['curate', 'B']), cells);
    expect(all.get('train')).toMatchObject({
      cell: 'train',
      label: 'train it',
      code: INPUT_FAILED,
    });
  });
});
