import type { Quantity } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { warningBlocks } from '../../src/sections/warning-blocks.js';

const loss = (arm: string, versus?: string): Quantity => ({
  id: 'held-out-loss',
  symbol: 'R',
  name: 'mean loss',
  section: { type: 'deployed' },
  arm,
  ...(versus === undefined ? {} : { versus }),
  source: 'host',
  outcome: {
    available: true,
    value: 0.4,
    unit: 'loss',
    kind: 'estimate',
    warnings: [{ code: 'HELD_OUT_MAY_LEAK', message: 'Not known.' }],
  },
});

describe('warningBlocks', () => {
  it('names the arms of one number together, and no source where a number has none', () => {
    const list = warningBlocks([loss('plain'), loss('hasty'), loss('plain', 'base')])[1];
    expect(list).toEqual({
      type: 'list',
      items: [
        {
          mark: '!',
          text: 'HELD_OUT_MAY_LEAK: Not known. (R of plain, hasty, plain vs base, deployed)',
          tone: 'warning',
        },
      ],
    });
  });

  it('keeps apart the same number of two readings', () => {
    const read = (reading: string): Quantity => ({
      ...loss('plain'),
      section: { type: 'reading', reading, readingType: 'replicate' },
      source: 'ksg1',
    });
    expect(JSON.stringify(warningBlocks([read('a'), read('b')]))).toContain(
      '(R of plain by ksg1, reading a; R of plain by ksg1, reading b)',
    );
  });
});
