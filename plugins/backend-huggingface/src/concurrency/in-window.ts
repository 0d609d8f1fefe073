/**
 * The results of `work` on every item, in order, up to `window` under way at once. After the first
 * failure the others are aborted and the failure is thrown.
 */
export async function inWindow<Item, Result>(
  items: readonly Item[],
  options: {
    readonly window: number;
    readonly signal: AbortSignal;
    readonly work: (item: Item, signal: AbortSignal) => Promise<Result>;
  },
): Promise<readonly Result[]> {
  const controller = new AbortController();
  const signal = AbortSignal.any([options.signal, controller.signal]);
  const results: Result[] = [];
  const entries = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of entries) {
      signal.throwIfAborted();
      results[index] = await options.work(item, signal);
    }
  };
  const workers = Array.from({ length: Math.min(options.window, items.length) }, worker);
  try {
    await Promise.all(workers);
  } catch (failure) {
    controller.abort(failure);
    await Promise.allSettled(workers);
    throw failure;
  }
  return results;
}
