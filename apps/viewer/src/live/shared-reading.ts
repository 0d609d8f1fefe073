/** How long a reading counts as the newest one: those who ask at the same time share it. */
const FRESH_MS = 250;

/** What `read` gives, read once for all who ask within a quarter of a second of each other. */
export function sharedReading<T>(read: () => T, now: () => number): () => T {
  let last: { readonly value: T; readonly at: number } | undefined;
  return () => {
    const at = now();
    if (last === undefined || at - last.at >= FRESH_MS || at < last.at)
      last = { value: read(), at };
    return last.value;
  };
}
