/** Keeps what was made last, up to a total size. */
export interface Recent<T> {
  get(key: string, make: () => T): T;
}

/** @param limits `most`: the sum of sizes that is kept beside the youngest; `sizeOf`: of one. */
export function recent<T>(limits: {
  readonly most: number;
  readonly sizeOf: (value: T) => number;
}): Recent<T> {
  const kept = new Map<string, T>();
  let total = 0;
  return {
    get: (key, make) => {
      const known = kept.get(key);
      const value = known ?? make();
      // Last in the map: used last.
      kept.delete(key);
      kept.set(key, value);
      if (known === undefined) total += limits.sizeOf(value);
      for (const [oldest, old] of kept) {
        if (total <= limits.most || oldest === key) break;
        kept.delete(oldest);
        total -= limits.sizeOf(old);
      }
      return value;
    },
  };
}
