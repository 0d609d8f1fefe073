/**
 * What a number is worth.
 *
 * - `exact`: computed from a known law to floating-point accuracy.
 * - `estimate`: aims at the quantity itself, with a standard error and an interval.
 * - `lower-bound`, `upper-bound`: aims at a bound on the quantity; estimated ones carry uncertainty too.
 * - `proxy`: a dependence measure that is not the quantity and not in its unit.
 */
export type QuantityKind = 'exact' | 'estimate' | 'lower-bound' | 'upper-bound' | 'proxy';
