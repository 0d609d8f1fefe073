import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { mixPools } from '../../src/cells/mix-pools.js';

const real = Array.from({ length: 30 }, (_, index) => `real ${index}`);
const synthetic = Array.from({ length: 40 }, (_, index) => `synthetic ${index}`);

function mixture(realShare: number, pools = [real, synthetic]) {
  return mixPools(pools, { realShare, random: randomStream('mixture') });
}

describe('a mixture of two pools', () => {
  it('takes all of the pool that runs out first, and the share of the other', () => {
    // 30 / 0.75 = 40 items: all real ones and 10 others. At 0.25 synthetic ones run out first: 40 of 53.
    const most = mixture(0.75);
    expect(most.filter((item) => item.startsWith('real'))).toEqual(real);
    expect(most).toHaveLength(40);
    expect(mixture(0.25).filter((item) => item.startsWith('synthetic'))).toEqual(synthetic);
    expect(mixture(0.25)).toHaveLength(53);
  });

  it('chooses without replacement, the same by one stream', () => {
    const chosen = mixture(0.75).filter((item) => item.startsWith('synthetic'));
    expect(new Set(chosen).size).toBe(10);
    expect(chosen).not.toEqual(synthetic.slice(0, 10));
    expect(mixture(0.75)).toEqual(mixture(0.75));
  });

  it('is refused where one side would be missing', () => {
    expect(() => mixture(0.01, [real.slice(0, 1), synthetic.slice(0, 3)])).toThrowError(
      expect.objectContaining({ code: 'MIXTURE_EMPTY' }),
    );
  });
});
