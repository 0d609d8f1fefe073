import type { JsonObject } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { failedDraws } from '../../../src/readings/data/failed-draws.js';
import { cellOf } from '../../cells/cell-of.js';

const failure = { draw: 0, code: 'EMPTY', reason: 'nothing came' };
const payloads: Record<string, JsonObject> = {
  first: { kind: 'vector', examples: [], failures: [failure] },
  second: {
    kind: 'vector',
    examples: [{ kind: 'vector', id: 'a', values: [1] }],
    failures: [failure],
  },
  sound: { kind: 'vector', examples: [{ kind: 'vector', id: 'a', values: [1] }], failures: [] },
};
const results = {
  payload: ({ address }: { address: string }) => payloads[address],
  failure: () => undefined,
};
const draw = (address: string, role: string) => ({
  ...cellOf(address),
  roles: { generator: role },
});

describe('failed draws', () => {
  it('are counted over all draws of a generator, with a warning that names their codes', () => {
    const [quantity, ...others] = failedDraws(
      [draw('first', 'generators.g'), draw('second', 'generators.g'), draw('sound', 'anchors')],
      results,
    );
    expect(others).toEqual([]);
    expect(quantity).toMatchObject({ id: 'failed-draws', arm: 'g' });
    expect(quantity?.outcome).toMatchObject({
      value: 2 / 3,
      sampleSize: 3,
      warnings: [{ code: 'GENERATION_FAILURES', message: expect.stringContaining('(EMPTY 2)') }],
    });
  });
});
