import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@ggmi/core';
import { twinDifferences } from '../../../src/readings/supersample/twin-differences.js';
import type { SupersampleArm } from '../../../src/readings/supersample/supersample-arm.js';
import { cellOf } from '../../cells/cell-of.js';

/** A run of an arm whose T are these, beside trained losses of 1. */
function runOf(arm: string, values: readonly number[] | undefined) {
  const cell = cellOf(`${arm}/${String(values)}`);
  const payload: JsonObject | undefined = values && {
    trained: values.map(() => 1),
    heldBack: values.map((value) => 1 + value),
    membership: values.map(() => 0),
    lossBound: 10,
    repeatedPrompts: 0,
  };
  return { cell, payload };
}

function lawsOf(arms: Readonly<Record<string, readonly (readonly number[] | undefined)[]>>) {
  const made = Object.entries(arms).map(([arm, runs]) => ({
    arm,
    runs: runs.map((values) => runOf(arm, values)),
  }));
  const payloads = new Map(
    made.flatMap(({ runs }) => runs.map(({ cell, payload }) => [cell.address, payload] as const)),
  );
  const planned = made.map(({ arm, runs }): SupersampleArm => ({
    arm,
    pool: runs[0]!.cell,
    runs: runs.map(({ cell }) => cell),
    information: new Map(),
    weightsInformation: new Map(),
  }));
  return twinDifferences('twins', planned, {
    payload: ({ address }) => payloads.get(address),
    failure: () => undefined,
  });
}

describe('the laws of T', () => {
  it('pool the pairs of all runs, in bins that mirror each other and are common to all arms', () => {
    const [anchors, toy] = lawsOf({
      anchors: [
        [2, -2, 0.05],
        [0, 0.05],
      ],
      toy: [[1], [-0.15]],
    });
    expect(anchors!.edges).toHaveLength(41);
    expect(anchors!.edges).toEqual(toy!.edges);
    expect(anchors!.edges.map((edge) => -edge).toReversed()).toEqual(
      anchors!.edges.map((edge) => (edge === 0 ? -0 : edge)),
    );
    expect(anchors).toMatchObject({ reading: 'twins', arm: 'anchors', pairs: 5, zeros: 1 });
    // Bins of width 0.1 from −2: −2 in the first, 0.05 twice in the first above 0, 2 in the last.
    const expected = (at: Readonly<Record<number, number>>) =>
      Array.from({ length: 40 }, (_, bin) => at[bin] ?? 0);
    expect(anchors!.counts).toEqual(expected({ 0: 1, 20: 2, 39: 1 }));
    expect(toy!.counts).toEqual(expected({ 18: 1, 30: 1 }));
  });

  it('leave out an arm of which a run failed', () => {
    expect(lawsOf({ anchors: [[1]], toy: [[1], undefined] }).map(({ arm }) => arm)).toEqual([
      'anchors',
    ]);
  });

  it('have no bin where every T is 0', () => {
    expect(lawsOf({ anchors: [[0, 0]] })).toEqual([
      { reading: 'twins', arm: 'anchors', pairs: 2, zeros: 2, edges: [0], counts: [] },
    ]);
  });
});
