import type { RequestClock } from './request-clock.js';

const PARTS = 8;

/**
 * An alarm that lets no more than an eighth of its time pass while this process attends to nothing: it
 * is set in eight parts, each only when the one before has rung. An answer that came while the process
 * was busy with other work waits to be read, and was paid for; a plain timer would ring before that.
 */
export function attentiveAlarm(clock: RequestClock, ms: number, ring: () => void): () => void {
  const part = Math.floor(ms / PARTS);
  let left = PARTS - 1;
  const tick = (): void => {
    if (left === 0) return ring();
    left -= 1;
    cancel = clock.alarm(left === 0 ? ms - (PARTS - 1) * part : part, tick);
  };
  let cancel = clock.alarm(part, tick);
  return () => cancel();
}
