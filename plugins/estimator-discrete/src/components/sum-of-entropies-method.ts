import { sumOfEntropies } from '../estimation/information-of-counts.js';
import type { EntropyOfCounts } from '../estimation/entropy-of-counts.js';
import { symbolsOfRows } from '../counting/symbol-sample.js';
import type { MiMethod } from './mi-by-counts.js';

/** Ĥ(X) + Ĥ(Y) − Ĥ(X,Y) of rows of integers, without options. */
export function sumOfEntropiesMethod(component: string, entropy: EntropyOfCounts): MiMethod {
  return {
    component,
    information: () => sumOfEntropies(entropy),
    kind: 'estimate',
    options: {},
    symbols: symbolsOfRows,
  };
}
