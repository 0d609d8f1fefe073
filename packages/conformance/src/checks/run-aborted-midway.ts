import { CheckFailedError } from '../model/check-failed-error.js';
import { demand } from '../model/demand.js';

/** For what cannot be broken off, such as reading a file or one round of a loop, on a busy machine. */
const GRACE_MS = 2_000;

/**
 * Runs work under a signal that is aborted as soon as the work has looked at it once, or at the first
 * turn of the event loop that it takes.
 *
 * Gives what the work gives all the same, undefined where it throws the reason; throws CHECK_FAILED
 * where it throws something else, or goes on for more than two seconds.
 */
export async function runAbortedMidway<Value>(
  work: Work<Value>,
): Promise<{ readonly value: Value } | undefined> {
  return await runAborted(work, abortingAtFirstLook);
}

/**
 * The same for work whose requests are under way at the first turn of the event loop: under a plain
 * signal, since clients of the network look into it.
 */
export async function runAbortedInFlight<Value>(
  work: Work<Value>,
): Promise<{ readonly value: Value } | undefined> {
  return await runAborted(work, ({ signal }) => signal);
}

type Work<Value> = (signal: AbortSignal) => Promise<Value>;

async function runAborted<Value>(
  work: Work<Value>,
  signalOf: (controller: AbortController, reason: Error) => AbortSignal,
): Promise<{ readonly value: Value } | undefined> {
  const reason = new Error('the conformance kit has aborted midway');
  const controller = new AbortController();
  const watch = abortAtFirstTurn(() => controller.abort(reason));
  try {
    const value = await Promise.race([work(signalOf(controller, reason)), watch.late]);
    return { value };
  } catch (error) {
    if (CheckFailedError.is(error)) throw error;
    demand(error === reason, {
      message: 'Work that is aborted midway throws something else.',
      received: String(error),
      wanted: 'the reason of the signal',
      next: 'Let what `signal.throwIfAborted()` throws pass.',
    });
    return undefined;
  } finally {
    watch.stop();
  }
}

/** The signal itself, with its two ways of looking at it replaced by ones that then abort. */
function abortingAtFirstLook(controller: AbortController, reason: Error): AbortSignal {
  const { signal } = controller;
  let aborted = false;
  const look = (): boolean => {
    const before = aborted;
    aborted = true;
    controller.abort(reason);
    return before;
  };
  Object.defineProperty(signal, 'aborted', { get: look });
  Object.defineProperty(signal, 'throwIfAborted', {
    value: () => {
      if (look()) throw reason;
    },
  });
  return signal;
}

/** `late` rejects when the grace after the abort is over. */
function abortAtFirstTurn(abort: () => void) {
  let stop = (): void => {};
  const late = new Promise<never>((_, reject) => {
    const turn = setImmediate(() => {
      abort();
      const timer = setTimeout(() => reject(workGoesOn()), GRACE_MS);
      stop = () => clearTimeout(timer);
    });
    stop = () => clearImmediate(turn);
  });
  return { late, stop: () => stop() };
}

function workGoesOn(): CheckFailedError {
  return new CheckFailedError({
    message: 'Work goes on long after it was aborted.',
    received: `no end ${GRACE_MS / 1000} seconds later`,
    wanted: 'the reason of the signal, thrown soon',
    next: 'Call `signal.throwIfAborted()` in every round of a long loop, and after every await.',
  });
}
