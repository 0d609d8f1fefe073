/** Why a number does not exist: it is infinite, undefined, or its law does not allow it. */
export interface Missing {
  readonly missing: string;
}

/** A finite number, or the reason why there is none. */
export type Value = number | Missing;

/** Whether the value is a number. */
export function isNumber(value: Value): value is number {
  return typeof value === 'number';
}

/**
 * A formula over values: the number, or the first reason among the inputs that are missing.
 *
 * A formula that leaves the finite numbers although every input is finite is a defect of this
 * package, so it throws a RangeError: no NaN and no infinity is ever handed on as a value.
 */
export function derive(
  inputs: readonly Value[],
  formula: (...numbers: readonly number[]) => number,
): Value {
  const numbers: number[] = [];
  for (const input of inputs) {
    if (!isNumber(input)) return input;
    numbers.push(input);
  }
  const result = formula(...numbers);
  if (!Number.isFinite(result)) {
    throw new RangeError(`A formula over (${numbers.join(', ')}) gave ${result}.`);
  }
  return result;
}

/** The sum of all terms. */
export function sum(...terms: readonly Value[]): Value {
  return derive(terms, (...numbers) => numbers.reduce((total, term) => total + term, 0));
}

/** left − right. */
export function difference(left: Value, right: Value): Value {
  return derive([left, right], (a, b) => a - b);
}

/** factor · value. */
export function scale(factor: number, value: Value): Value {
  return derive([value], (number) => factor * number);
}
