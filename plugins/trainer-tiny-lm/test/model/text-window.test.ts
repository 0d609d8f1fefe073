import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textWindows } from '../../src/model/text-window.js';

it('windows predict every token of the response once, each after what stands before it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 8, max: 64 }),
      (responseStart, length, context) => {
        const end = responseStart + length;
        const tokens = Int32Array.from({ length: end }, (_, index) => index);
        const windows = textWindows(
          { tokens, responseStart, responseEnd: end - 1 },
          { end, context },
        );
        const predicted = windows.flatMap(({ targets, first }) => [...targets.subarray(first)]);
        expect(predicted).toEqual(Array.from({ length }, (_, index) => responseStart + index));
        for (const { inputs, targets, first } of windows) {
          expect(inputs.length).toBeLessThanOrEqual(context);
          expect(targets.length).toBe(inputs.length);
          expect([...targets]).toEqual(Array.from(inputs, (token) => token + 1));
          // All that fits stands before, and at least a quarter of the context where the text has it.
          expect(inputs[0] === 0 || inputs.length === context).toBe(true);
          expect(first + 1).toBeGreaterThanOrEqual(
            Math.min(Math.floor(context / 4), inputs[first]! + 1),
          );
        }
      },
    ),
    { seed: 2 },
  );
});
