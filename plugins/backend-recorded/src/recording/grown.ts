/** The array itself where it holds `needed` entries, else a copy of twice its length or more. */
export function grown<T extends Float64Array | Uint32Array | Int32Array>(
  array: T,
  needed: number,
): T {
  if (needed <= array.length) return array;
  // The constructor of a typed array makes one of the same type.
  const make = array.constructor as new (length: number) => T;
  const larger = new make(Math.max(needed, 2 * array.length, 1024));
  larger.set(array);
  return larger;
}
