import { requireSameBits } from './require-same-bits.js';
import { runAbortedMidway } from './run-aborted-midway.js';

/**
 * Demands that work which is aborted midway throws the reason soon, or gives what it gives undisturbed.
 * `what` completes "a change of …"; `read` makes of a result what is compared.
 */
export async function requireWholeOrAborted<Value>(
  what: string,
  work: (signal: AbortSignal) => Promise<Value>,
  {
    run = runAbortedMidway,
    read = (value) => Promise.resolve(value),
  }: {
    /** How it is aborted: `runAbortedInFlight` for work over the network. */
    readonly run?: typeof runAbortedMidway;
    readonly read?: (value: Value) => Promise<unknown>;
  } = {},
): Promise<void> {
  const result = await run(work);
  if (result === undefined) return;
  const whole = await work(new AbortController().signal);
  requireSameBits(await read(result.value), await read(whole), {
    change: `of ${what} that was aborted midway`,
    next: 'Let what `signal.throwIfAborted()` throws pass, and catch nothing around it.',
  });
}
