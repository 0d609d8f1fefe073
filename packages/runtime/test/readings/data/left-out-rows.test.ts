import type { JsonObject } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { leftOutRows } from '../../../src/readings/data/left-out-rows.js';
import { cellOf } from '../../cells/cell-of.js';

const leftOut = [{ reason: 'missing-field', count: 3, places: ['a.jsonl:2', 'a.jsonl:7'] }];
const payloads: Record<string, JsonObject> = {
  first: { kind: 'text', examples: [], failures: [], leftOut },
  second: { kind: 'text', examples: [], failures: [], leftOut },
  sound: { kind: 'text', examples: [], failures: [] },
};
const results = {
  payload: ({ address }: { address: string }) => payloads[address],
  failure: () => undefined,
};
const draw = (address: string, role: string) => ({
  ...cellOf(address),
  roles: { generator: role },
});

describe('rows that a source left out', () => {
  it('are told once by reason, with the places of the first', () => {
    const told = leftOutRows(
      [draw('first', 'generators.g'), draw('second', 'generators.g'), draw('sound', 'anchors')],
      results,
    );
    expect(told).toMatchObject([
      {
        arm: 'g',
        name: expect.stringContaining('missing-field'),
        outcome: {
          value: 3,
          warnings: [
            { code: 'ROWS_LEFT_OUT', message: expect.stringContaining('a.jsonl:2, a.jsonl:7') },
          ],
        },
      },
    ]);
  });
});
