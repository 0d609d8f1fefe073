import { setTimeout } from 'node:timers/promises';

/** Does the work; where it ends by an abort, passes more time than the kit grants, and holds no process up. */
export async function slowToStop<Value>(
  signal: AbortSignal,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted) await setTimeout(10_000, undefined, { ref: false });
    throw error;
  }
}
