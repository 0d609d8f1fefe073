import { DataInvalidError, type Example } from '@ggmi/core';

/**
 * The symbol of an example: a vector of one integer in 0..symbols-1.
 *
 * @throws DATA_INVALID with the example's id for anything else.
 */
export function symbolOfExample(example: Example, symbols: number): number {
  const values = example.kind === 'vector' ? example.values : undefined;
  const symbol = values?.[0];
  if (values?.length === 1 && symbol !== undefined && isSymbol(symbol, symbols)) return symbol;
  throw new DataInvalidError({
    where: `example '${example.id}'`,
    received: values === undefined ? 'text' : `the vector [${values.join(', ')}]`,
    expected: `a vector of one symbol in 0..${symbols - 1}`,
    next: 'Use the discrete source and generator, with equal numbers of symbols everywhere.',
  });
}

/** Whether a number is one of the symbols 0..symbols-1. */
export function isSymbol(value: number, symbols: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < symbols;
}
