import type { Quantity } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { warningBlocks } from '../../src/sections/warning-blocks.js';
import { valueOf } from '../fixtures/quantity-fixture.js';

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

  it('begins with what makes the verdict doubtful, and ends with the strengths that were tried', () => {
    const warned = (code: string, section: Quantity['section']): Quantity => {
      const warnings = [{ code: `@acme/${code}`, message: code } as const];
      return { ...loss(code), section, outcome: valueOf(1, { warnings }) };
    };
    const own = (code: 'HELD_OUT_OVERLAP' | 'DUPLICATE_RATES_DIFFER'): Quantity => {
      return { ...loss('plain'), outcome: valueOf(1, { warnings: [{ code, message: '' }] }) };
    };
    const list = warningBlocks([
      warned('TRIED', { type: 'calibration' }),
      warned('OTHER', { type: 'deployed' }),
      own('DUPLICATE_RATES_DIFFER'),
      loss('plain'),
      own('HELD_OUT_OVERLAP'),
    ])[1];
    expect(list).toMatchObject({
      items: [
        'HELD_OUT_OVERLAP',
        'HELD_OUT_MAY_LEAK',
        'DUPLICATE',
        '@acme/OTHER',
        '@acme/TRIED',
      ].map((code) => ({ text: expect.stringMatching(`^${code}`) as string })),
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
