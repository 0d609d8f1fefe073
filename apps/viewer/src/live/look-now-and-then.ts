/** How long nothing needs to be looked at while nothing goes on. */
const IDLE_MS = 2000;

/**
 * What `read` gives: read every time while it is busy; else when its version has changed, as the time
 * of change of a folder does where a run begins in it, or when two seconds have passed.
 */
export function lookNowAndThen<T>(
  read: () => T,
  {
    isBusy,
    version,
    now,
  }: {
    readonly isBusy: (value: T) => boolean;
    readonly version: () => unknown;
    readonly now: () => number;
  },
): () => T {
  let last: { readonly value: T; readonly version: unknown; readonly at: number } | undefined;
  return () => {
    const [current, at] = [version(), now()];
    const isOld =
      last === undefined ||
      last.version !== current ||
      at - last.at >= IDLE_MS ||
      isBusy(last.value);
    if (last === undefined || isOld) last = { value: read(), version: current, at };
    return last.value;
  };
}
