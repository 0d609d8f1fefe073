import { setImmediate } from 'node:timers/promises';

/** Items between two turns of the event loop: some tens of milliseconds. */
const TURN = 128;

/**
 * Calls `visit` with every position, giving the event loop a turn now and then, without which no
 * signal could arrive. @throws the signal's reason once it is aborted.
 */
export async function visitItems(
  positions: readonly number[],
  { signal, visit }: { readonly signal: AbortSignal; readonly visit: (position: number) => void },
): Promise<void> {
  for (const [count, position] of positions.entries()) {
    if (count % TURN === 0) await setImmediate();
    signal.throwIfAborted();
    visit(position);
  }
}
