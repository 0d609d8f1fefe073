import type { Quantity } from '@ggmi/core';
import type { Cell, Piece } from '../document/block.js';

/**
 * What a number's interval says of the known truth, in words: an estimate's interval covers or
 * misses it; a bound holds unless its whole interval lies on the wrong side. Nothing is said of
 * proxies, of numbers without an interval, or across units.
 */
export function compareWithTruth(quantity: Quantity, truth: Quantity | undefined): Cell {
  const outcome = quantity.outcome;
  if (!outcome.available || outcome.interval === undefined) return [];
  if (truth === undefined || !truth.outcome.available || truth === quantity) return [];
  if (truth.outcome.unit !== outcome.unit) return [];
  const { lower, upper } = outcome.interval;
  const exact = truth.outcome.value;
  switch (outcome.kind) {
    case 'estimate':
      return lower <= exact && exact <= upper
        ? [{ text: 'covers truth', tone: 'good' }]
        : [{ text: 'misses truth', tone: 'warning' }];
    case 'lower-bound':
      return [holds(lower <= exact)];
    case 'upper-bound':
      return [holds(exact <= upper)];
    case 'exact':
    case 'proxy':
      return [];
  }
}

function holds(withinTruth: boolean): Piece {
  return withinTruth
    ? { text: 'bound holds', tone: 'good' }
    : { text: 'bound broken', tone: 'bad' };
}
