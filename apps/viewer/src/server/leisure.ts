/** Work that waits until nobody asks for anything. */
export interface Leisure {
  /** Somebody asks: what waits goes on waiting. */
  interrupt(): void;
  /** Forgets what waits. */
  end(): void;
}

/** How long nobody has asked for anything then. */
const QUIET_MS = 200;

/** Does one work after the other, each after a time of quiet. */
export function openLeisure(work: readonly (() => void | Promise<void>)[]): Leisure {
  const waiting = [...work];
  let timer: NodeJS.Timeout | undefined;
  let isWorking = false;
  const wait = (): void => {
    clearTimeout(timer);
    if (waiting.length > 0 && !isWorking) timer = setTimeout(() => void next(), QUIET_MS).unref();
  };
  const next = async (): Promise<void> => {
    isWorking = true;
    await waiting.shift()?.();
    isWorking = false;
    wait();
  };
  wait();
  return {
    interrupt: wait,
    end: () => {
      waiting.length = 0;
      clearTimeout(timer);
    },
  };
}
