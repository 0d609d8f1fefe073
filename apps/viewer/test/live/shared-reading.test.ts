import { describe, expect, it } from 'vitest';
import { sharedReading } from '../../src/live/shared-reading.js';

describe('a shared reading', () => {
  it('is read once for all who ask within a quarter of a second, and then anew', () => {
    let [readings, clock] = [0, 1000];
    const read = sharedReading(
      () => (readings += 1),
      () => clock,
    );
    const asked = [0, 1, 248, 1, 249].map((later) => {
      clock += later;
      return read();
    });
    expect(asked).toEqual([1, 1, 1, 2, 2]);
  });
});
