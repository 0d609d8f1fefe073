import { expect, it } from 'vitest';
import { payloadWarnings } from '../../src/journal/payload-warnings.js';

const few = { code: 'FEW_SAMPLES', message: 'There are few.' };
const wide = { code: 'WIDE', message: 'It is wide.' };

it('are those of the estimates in a payload, each code once', () => {
  expect(
    payloadWarnings({ estimate: { value: 1, warnings: [few, wide] }, resamples: null }),
  ).toEqual([few, wide]);
  const estimates = {
    a: { warnings: [{ ...few, message: 'Of a.' }] },
    b: { warnings: [{ ...few, message: 'Of b.' }, wide] },
  };
  expect(payloadWarnings({ densities: null, estimates })).toEqual([
    { ...few, message: 'Of a.' },
    wide,
  ]);
});

it('are not what looks like them in data, or is none', () => {
  const metadata = { warnings: [few] };
  expect(payloadWarnings({ examples: [{ id: 'a', metadata }] })).toEqual([]);
  const odd = [null, 'FEW', 7, [few], { code: 1, message: 'x' }, { code: 'X' }];
  expect(payloadWarnings({ warnings: odd, estimate: { warnings: few } })).toEqual([]);
  expect(payloadWarnings({ a: { b: { c: { d: { warnings: [few] } } } } })).toEqual([]);
});
