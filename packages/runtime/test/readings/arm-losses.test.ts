import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '@ggmi/core';
import { makeCell, type Cell } from '../../src/cells/cell.js';
import { compareDeployedCell } from '../../src/cells/compare-deployed-cell.js';
import { drawExamplesCell } from '../../src/cells/draw-examples-cell.js';
import { trainDeployedCell } from '../../src/cells/train-deployed-cell.js';
import { readCellTimes } from '../../src/journal/read-cell-times.js';
import { armLossesOf } from '../../src/readings/deployed/arm-losses.js';

const noKey = (): string => '';

const heldOut = makeCell(
  {
    cellType: drawExamplesCell,
    label: 'held-out items',
    roles: { generator: 'heldOut' },
    parameters: { count: 2, prompt: 'none', kind: 'text', seedKey: '0', settingKey: null },
    inputs: [],
  },
  noKey,
);

function training(trainingKey: string): Cell {
  return makeCell(
    {
      cellType: trainDeployedCell,
      label: trainingKey,
      roles: { trainer: 'trainer' },
      parameters: { trainingKey, realShare: null, mixtureKey: null },
      inputs: [heldOut],
    },
    noKey,
  );
}

const trainings = ['base 1', 'base 2', 'anchors 1', 'anchors 2'].map(training);
const comparison = makeCell(
  {
    cellType: compareDeployedCell,
    label: 'compare',
    roles: {},
    parameters: {
      arms: ['base', 'anchors'],
      groups: [null, null],
      seeds: 2,
      resamples: 100,
      level: 0.9,
      resamplingKey: '0',
    },
    inputs: trainings,
  },
  noKey,
);
const cells = [heldOut, ...trainings, comparison];
const examples = ['b', 'a'].map((id) => ({ kind: 'text', id, prompt: '', response: id }));
const payloads = new Map<string, JsonObject>([
  [heldOut.address, { kind: 'text', examples, failures: [] }],
  ...trainings.map(({ address }, index): [string, JsonObject] => [
    address,
    { losses: [index, index], natsPerByte: null, lossUnit: 'loss', lossBound: 1, trainedOn: 3 },
  ]),
]);

describe('the losses behind a comparison as deployed', () => {
  it('stand arm by arm, one list of items for every training', () => {
    const found = armLossesOf(cells, (address) => payloads.get(address));
    expect(found.map(({ arm }) => arm)).toEqual(['base', 'anchors']);
    expect(found.map(({ items }) => items)).toEqual([
      ['b', 'a'],
      ['b', 'a'],
    ]);
    expect(found.map(({ trainings: all }) => all.map(({ losses }) => losses))).toEqual([
      [
        [0, 0],
        [1, 1],
      ],
      [
        [2, 2],
        [3, 3],
      ],
    ]);
  });

  it('lack an arm of which a training is missing, and are none without a comparison', () => {
    const missing = trainings[3]!.address;
    const found = armLossesOf(cells, (address) =>
      address === missing ? undefined : payloads.get(address),
    );
    expect(found.map(({ arm }) => arm)).toEqual(['base']);
    expect(armLossesOf(trainings, () => undefined)).toEqual([]);
  });
});

describe('the times of cells', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ggmi-times-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are those of the journal, and none for what was taken from the store', () => {
    const file = join(folder, 'journal.jsonl');
    const ended = { event: 'cell-ended', cell: trainings[1]!.address, outcome: 'succeeded' };
    writeFileSync(file, `${JSON.stringify({ ...ended, durationMs: 7 })}\n{"durationMs": 4, "ce`);
    expect(readCellTimes(file, trainings.slice(0, 2))).toEqual([
      { type: 'train-deployed', roles: { trainer: 'trainer' }, durationMs: null },
      { type: 'train-deployed', roles: { trainer: 'trainer' }, durationMs: 7 },
    ]);
  });
});
