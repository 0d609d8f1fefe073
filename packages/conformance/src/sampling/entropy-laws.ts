import { denseMatrix } from '@ggmi/numerics';
import type { KnownLaw } from './known-law.js';
import type { OneSample } from './samples.js';

/** Normal variables of deviations 1/10, 1 and 3: h = ½ ln 2πe + ln σ, below 0 for the first. */
export const continuousEntropies: readonly KnownLaw<OneSample>[] = [0.1, 1, 3].map((deviation) => ({
  id: `normal-deviation-${deviation}`,
  type: 'one-sample',
  nats: 0.5 * Math.log(2 * Math.PI * Math.E) + Math.log(deviation),
  sample: (size, random) => ({
    x: denseMatrix(
      size,
      1,
      Float64Array.from({ length: size }, () => deviation * random.normal()),
    ),
  }),
}));

/** Symbols 1 to K of equal probability, K of 2, 4 and 8: H = ln K. */
export const discreteEntropies: readonly KnownLaw<OneSample>[] = [2, 4, 8].map((symbols) => ({
  id: `uniform-${symbols}`,
  type: 'one-sample',
  nats: Math.log(symbols),
  sample: (size, random) => ({
    x: denseMatrix(
      size,
      1,
      Float64Array.from({ length: size }, () => 1 + random.integer(symbols)),
    ),
  }),
}));
