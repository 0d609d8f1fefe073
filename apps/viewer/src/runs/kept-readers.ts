/** Opens a reader per path at its first use and keeps it, up to so many: the one unused longest goes. */
export function keptReaders<T>(open: (path: string) => T, most: number): (path: string) => T {
  const kept = new Map<string, T>();
  return (path) => {
    const found = kept.get(path) ?? open(path);
    kept.delete(path);
    kept.set(path, found);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}
