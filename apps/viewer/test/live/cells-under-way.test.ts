import { describe, expect, it } from 'vitest';
import type { RunningCell } from '@ggmi/runtime';
import { cellsUnderWay } from '../../src/live/cells-under-way.js';

const cells = (count: number, begunAt?: string): readonly RunningCell[] =>
  Array.from({ length: count }, (_, index) => ({
    cell: `${begunAt} ${index}`,
    label: `cell ${index}`,
    startedAt: 'handed out',
    ...(begunAt !== undefined && { begunAt }),
  }));

describe('the cells under way', () => {
  it('are those that are computed, since they were begun; others wait, and are counted', () => {
    const { named, others } = cellsUnderWay({ running: [...cells(2), ...cells(1, 'begun')] });
    expect(named).toEqual([{ label: 'cell 0', since: 'begun' }]);
    expect(others).toBe('and 2 handed out, waiting for a worker');
    const many = cellsUnderWay({ running: [...cells(26, 'begun'), ...cells(3)] });
    expect(many.named).toHaveLength(24);
    expect(many.others).toBe('and 2 more; 3 handed out, waiting for a worker');
  });

  it('are all that are handed out where the journal does not tell', () => {
    const { named, others } = cellsUnderWay({ running: cells(25) });
    expect([named.length, named[0]?.since, others]).toEqual([24, 'handed out', 'and 1 more']);
    expect(cellsUnderWay({ running: [] })).toEqual({ named: [], others: '' });
  });
});
