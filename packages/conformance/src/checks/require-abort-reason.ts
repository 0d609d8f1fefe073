import { CheckFailedError } from '../model/check-failed-error.js';
import { demand } from '../model/demand.js';

const wanted = 'the reason of the signal, thrown';
const next = 'Begin with `signal.throwIfAborted()`, and let what it throws pass.';

/** Demands that work under a signal that is aborted already throws the signal's reason. */
export async function requireAbortReason(work: (signal: AbortSignal) => unknown): Promise<void> {
  const reason = new Error('the conformance kit has aborted');
  const thrown = await thrownBy(() => work(AbortSignal.abort(reason)));
  if (thrown === undefined) {
    throw new CheckFailedError({
      message: 'An aborted signal goes unnoticed.',
      received: 'a result',
      wanted,
      next,
    });
  }
  demand(thrown.error === reason, {
    message: 'Work under an aborted signal throws something else.',
    received: String(thrown.error),
    wanted,
    next,
  });
}

/** What the work throws or rejects with; undefined where it ends well. */
async function thrownBy(work: () => unknown): Promise<{ readonly error: unknown } | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return { error };
  }
}
