import { absoluteErrorBound, signedErrorBound } from '../bounds/information-bound.js';
import type { QuantityId } from '../quantity/quantity-catalog.js';
import { derive, difference, sum, type Value } from '../quantity/value.js';
import type { StatementInput } from './statement.js';

/** One side of a statement. */
export type Term = (input: StatementInput) => Value;

/** A quantity as it stands. */
export function reading(id: QuantityId): Term {
  return ({ readings }) => readings[id];
}

/** |a quantity|. */
export function magnitude(id: QuantityId): Term {
  return ({ readings }) => derive([readings[id]], (value) => Math.abs(value));
}

/** A sum of quantities. */
export function total(...ids: readonly QuantityId[]): Term {
  return ({ readings }) => sum(...ids.map((id) => readings[id]));
}

/** The sum of two sides. */
export function plus(left: Term, right: Term): Term {
  return (input) => sum(left(input), right(input));
}

/** C times the sum of two total variation distances. */
export function divergencePart(task: QuantityId, generation: QuantityId): Term {
  return ({ readings, lossSpread }) =>
    derive([lossSpread, readings[task], readings[generation]], (c, a, b) => c * (a + b));
}

/** √(2σ² I / items) with σ = C/2. */
export function signedPart(information: Term, arm: 'anchor' | 'synthetic'): Term {
  return (input) =>
    derive([input.lossSpread, information(input)], (c, nats) =>
      signedErrorBound({ sigma: c / 2, information: nats, items: itemsOf(arm, input) }),
    );
}

/** √(2σ² (I + ln 2) / items) with σ = C/2. */
export function absolutePart(information: Term, arm: 'anchor' | 'synthetic'): Term {
  return (input) =>
    derive([input.lossSpread, information(input)], (c, nats) =>
      absoluteErrorBound({ sigma: c / 2, information: nats, items: itemsOf(arm, input) }),
    );
}

/** −ΔI + B_syn + H(e_M): the right side of the information flow with δ = 0. */
export const flowWithoutRemainder: Term = ({ readings }) =>
  difference(
    sum(readings['compression-bottleneck'], readings['generator-factor-entropy']),
    readings['information-gain'],
  );

function itemsOf(arm: 'anchor' | 'synthetic', input: StatementInput): number {
  return arm === 'anchor' ? input.anchorItems : input.syntheticItems;
}
