/** More than the scheduler lets through at once. */
const WINDOW = 256;

/**
 * The results of all work, in the order of the inputs, so much of it under way at once. The first
 * failure ends what is under way and is thrown.
 */
export async function inTurn<Input, Result>(
  inputs: readonly Input[],
  signal: AbortSignal,
  work: (input: Input, signal: AbortSignal) => Promise<Result>,
): Promise<readonly Result[]> {
  signal.throwIfAborted();
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < inputs.length) {
      const index = next++;
      // Below the length of the list.
      results[index] = await work(inputs[index] as Input, either);
    }
  };
  const workers = Array.from({ length: Math.min(WINDOW, inputs.length) }, worker);
  try {
    await Promise.all(workers);
  } catch (error) {
    failed.abort(error);
    await Promise.allSettled(workers);
    throw error;
  }
  return results;
}
