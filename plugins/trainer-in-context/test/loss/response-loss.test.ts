import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { responseLoss, SMOOTHING } from '../../src/index.js';

describe('the loss of a whole response', () => {
  it('is −ln((1 − a) q + a/256) / ln(256/a) for one byte, as the loss per token of other trainers', () => {
    for (const q of [1, 0.3, 1e-9]) {
      const wanted = -Math.log(0.99 * q + 0.01 / 256) / Math.log(25_600);
      expect(responseLoss(Math.log(q), 1).loss).toBeCloseTo(wanted, 14);
    }
  });

  it('mixes the probability of the whole response with that of as many uniform bytes', () => {
    const q = 1e-5;
    const mixed = (1 - SMOOTHING) * q + SMOOTHING * 256 ** -3;
    const { loss, natsPerByte } = responseLoss(Math.log(q), 3);
    expect(natsPerByte).toBeCloseTo(-Math.log(mixed) / 3, 14);
    expect(loss).toBeCloseTo(-Math.log(mixed) / (3 * Math.log(256) - Math.log(SMOOTHING)), 14);
  });

  it('is 1 and finite in nats for a response that the model rules out', () => {
    const { loss, natsPerByte } = responseLoss(-Infinity, 10);
    expect(loss).toBe(1);
    expect(natsPerByte).toBeCloseTo(Math.log(256) - Math.log(0.01) / 10, 14);
  });

  it('stays in (0, 1] and falls where the probability rises, by whatever bytes', () => {
    const logProbability = fc.oneof(
      fc.double({ min: -1e6, max: 0, noNaN: true }),
      fc.constant(-Infinity),
    );
    fc.assert(
      fc.property(
        logProbability,
        logProbability,
        fc.integer({ min: 1, max: 1e6 }),
        (x, y, bytes) => {
          const [low, high] = [Math.min(x, y), Math.max(x, y)];
          const [most, least] = [responseLoss(low, bytes).loss, responseLoss(high, bytes).loss];
          expect(least).toBeGreaterThan(0);
          expect(most).toBeLessThanOrEqual(1);
          expect(least).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  it('is nearly −ln q where q is far above that of uniform bytes', () => {
    // p′ = 0.99 q (1 + 256^−100 …): what is left is −ln 0.99.
    const { natsPerByte } = responseLoss(-200, 100);
    expect(natsPerByte).toBeCloseTo((200 - Math.log(0.99)) / 100, 12);
  });
});
