import { describe, expect, it } from 'vitest';
import { slotCycles } from '../../src/host/slot-cycles.js';

function node(role: string, ...fillers: string[]) {
  return { role, slots: { slot: fillers } };
}

describe('slotCycles', () => {
  it('finds none where two ways lead to one role', () => {
    const diamond = [node('a', 'b', 'c'), node('b', 'd'), node('c', 'd'), node('d')];
    expect(slotCycles(diamond)).toEqual([]);
  });

  it('finds each circle once, without the way that leads into it', () => {
    const nodes = [node('a', 'b'), node('b', 'c'), node('c', 'b'), node('d', 'd')];
    expect(slotCycles(nodes)).toEqual([
      ['b', 'c', 'b'],
      ['d', 'd'],
    ]);
  });

  it('passes over a role that does not exist', () => {
    expect(slotCycles([node('a', 'gone')])).toEqual([]);
  });
});
