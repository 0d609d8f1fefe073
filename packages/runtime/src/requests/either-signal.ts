/**
 * A signal that is aborted with the first of two. `AbortSignal.any` takes ten times as long, most of it in
 * the collection of garbage; this one is for signals that live no longer than what they end.
 */
export function eitherSignal(one: AbortSignal, other: AbortSignal): AbortSignal {
  if (one === other) return one;
  const controller = new AbortController();
  for (const signal of [one, other]) {
    const forward = (): void => controller.abort(signal.reason);
    if (signal.aborted) forward();
    else signal.addEventListener('abort', forward, { once: true });
  }
  return controller.signal;
}
