import { describe, expect, it } from 'vitest';
import { makeCell, type CellDraft } from '../../src/cells/cell.js';
import { drawExamplesCell } from '../../src/cells/draw-examples-cell.js';

type Draft = CellDraft<Parameters<typeof drawExamplesCell.execute>[0]['parameters']>;

const draft: Draft = {
  cellType: drawExamplesCell,
  label: 'a draw',
  roles: { generator: 'anchors' },
  parameters: {
    count: 3,
    prompt: 'none',
    kind: 'vector',
    seedKey: '0/anchors/0',
    settingKey: null,
  },
  inputs: [],
};
const keyOf = (role: string): string => `key of ${role}`;
const address = (change: Partial<Draft>, key = keyOf): string =>
  makeCell({ ...draft, ...change }, key).address;

describe('a cell address', () => {
  it('is the same for the same work, whatever its label', () => {
    expect(address({ label: 'another name' })).toBe(address({}));
  });

  it('does not hold the role: one component under two names gives one cell', () => {
    const sameKey = (): string => 'one key';
    expect(address({ roles: { generator: 'generators.a' } }, sameKey)).toBe(address({}, sameKey));
  });

  it('changes with the seed, the count, the component and the version of the cell type', () => {
    const others = [
      address({ parameters: { ...draft.parameters, seedKey: '1/anchors/0' } }),
      address({ parameters: { ...draft.parameters, count: 4 } }),
      address({}, () => 'a raised result version'),
      address({ cellType: { ...drawExamplesCell, version: 2 } }),
    ];
    expect(new Set([address({}), ...others]).size).toBe(5);
  });

  it('changes with its inputs', () => {
    const input = makeCell(draft, keyOf);
    expect(address({ inputs: [input] })).not.toBe(address({}));
  });
});
