/** One listener a signal, however many wait for it: adding one to a thousand would search them all. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls back when the signal is aborted; one that is aborted already calls nobody. Gives what ends the
 * wait.
 *
 * @param callBack A function of its own for every wait; throws nothing.
 */
export function onAbort(signal: AbortSignal, callBack: () => void): () => void {
  const calls = waiting.get(signal) ?? listenOnce(signal);
  calls.add(callBack);
  return () => void calls.delete(callBack);
}

function listenOnce(signal: AbortSignal): Set<() => void> {
  const calls = new Set<() => void>();
  waiting.set(signal, calls);
  signal.addEventListener('abort', () => calls.forEach((call) => call()), { once: true });
  return calls;
}
