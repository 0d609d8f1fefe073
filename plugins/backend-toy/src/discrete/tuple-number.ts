/** The number of a tuple of symbols 0..base-1 in lexicographic order, the first symbol slowest. */
export function tupleNumber(symbols: readonly number[], base: number): number {
  return symbols.reduce((number, symbol) => number * base + symbol, 0);
}

/** The symbols of the tuple of that number: the inverse of `tupleNumber`. */
export function tupleOfNumber(
  number: number,
  size: { readonly base: number; readonly length: number },
): number[] {
  const symbols: number[] = [];
  let rest = number;
  for (let position = 0; position < size.length; position++) {
    symbols.unshift(rest % size.base);
    rest = Math.floor(rest / size.base);
  }
  return symbols;
}
