import { expect, it } from 'vitest';
import { trainingGroups } from '../../../src/inspect/losses/training-groups.js';
import type { PlannedCell } from '../../../src/record/plan-file.js';

const training = (label: string, K?: number): PlannedCell => ({
  address: `${label} ${K}`,
  type: 'train',
  label,
  roles: {},
  parameters: {},
  inputs: [],
  ...(K !== undefined && { points: [{ panel: 'K', at: { K } }] }),
});
const arms = (cells: readonly PlannedCell[]) =>
  trainingGroups(cells, /^train (.+), run \d+$/).map(({ arm, cells: own }) => [arm, own.length]);

it('stand apart by their points where an arm has several, and by number where none are told', () => {
  const runs = ['train a, run 1', 'train a, run 2', 'train b, run 1'];
  const at = (K: number) => runs.map((label) => training(label, K));
  expect(arms(at(2))).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(arms([...at(2), ...at(3).slice(0, 2)])).toEqual([
    ['a, K = 2', 2],
    ['b', 1],
    ['a, K = 3', 2],
  ]);
  const untold = runs.map((label) => training(label));
  expect(arms([...untold, ...untold])).toEqual([
    ['a', 2],
    ['b', 1],
    ['a, setting 2', 2],
    ['b, setting 2', 1],
  ]);
});
