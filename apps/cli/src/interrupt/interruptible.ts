/** The part of `process` that tells of signals. */
export interface SignalSource {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  off(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

/** What happens at the first signal and at the next. */
export interface InterruptResponse {
  readonly signals: SignalSource;
  /** Called once, right after the work was told to stop. */
  readonly onFirst: () => void;
  /** Called at every further signal; ends the process. */
  readonly onSecond: () => void;
}

/**
 * Does work that the first SIGINT or SIGTERM asks to stop, through its signal, and the second one
 * does not wait for.
 */
export async function interruptible<T>(
  work: (signal: AbortSignal) => Promise<T>,
  response: InterruptResponse,
): Promise<T> {
  const controller = new AbortController();
  const onSignal = (): void => {
    if (controller.signal.aborted) {
      response.onSecond();
      return;
    }
    controller.abort();
    response.onFirst();
  };
  response.signals.on('SIGINT', onSignal);
  response.signals.on('SIGTERM', onSignal);
  try {
    return await work(controller.signal);
  } finally {
    response.signals.off('SIGINT', onSignal);
    response.signals.off('SIGTERM', onSignal);
  }
}
