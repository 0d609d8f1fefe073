/** base^length: the number of tuples. */
export function tupleCount(base: number, length: number): number {
  return base ** length;
}

/** The law of a tuple of i.i.d. draws, in the order of the tuples' numbers. */
export function tupleLaw(law: ArrayLike<number>, length: number): Float64Array {
  let tuples = Float64Array.of(1);
  for (let position = 0; position < length; position++) {
    const longer = new Float64Array(tuples.length * law.length);
    for (let tuple = 0; tuple < tuples.length; tuple++) {
      for (let next = 0; next < law.length; next++) {
        longer[tuple * law.length + next] = tuples[tuple]! * law[next]!;
      }
    }
    tuples = longer;
  }
  return tuples;
}

/** The number of the tuple that an entrywise map makes of each tuple of arguments. */
export function mapTuples(
  map: ArrayLike<number>,
  size: { readonly length: number; readonly images: number },
): Int32Array {
  let tuples = Int32Array.of(0);
  for (let position = 0; position < size.length; position++) {
    const longer = new Int32Array(tuples.length * map.length);
    for (let tuple = 0; tuple < tuples.length; tuple++) {
      for (let next = 0; next < map.length; next++) {
        longer[tuple * map.length + next] = tuples[tuple]! * size.images + map[next]!;
      }
    }
    tuples = longer;
  }
  return tuples;
}

/** The entries of tuple `index`, first to last. */
export function tupleEntries(
  index: number,
  size: { readonly base: number; readonly length: number },
): number[] {
  const entries: number[] = [];
  let rest = index;
  for (let position = 0; position < size.length; position++) {
    entries.unshift(rest % size.base);
    rest = Math.floor(rest / size.base);
  }
  return entries;
}
