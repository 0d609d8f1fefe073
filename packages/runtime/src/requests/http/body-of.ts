import type { IncomingMessage } from 'node:http';
import { onAbort } from '../on-abort.js';
import { decoded } from './decoded.js';
import { unreadAlarm } from './unread-alarm.js';

/** What is read ahead of the reader, in bytes. */
const MOST_AHEAD = 64 * 1024;

/**
 * The body of an answer, decompressed. It errs as that of Node's `fetch`: with the signal's reason, or
 * with a TypeError whose cause has the code of Node.
 *
 * @throws Error where the answer is coded more often than five times.
 */
export function bodyOf(
  answer: IncomingMessage,
  signal: AbortSignal | undefined,
): ReadableStream<Uint8Array> {
  const source = decoded(answer);
  const endings: (() => void)[] = [];
  let isOver = false;
  let isAwaited = false;
  let enqueued = 0;
  // What is destroyed goes on for a while, and a stream that is over must not be told of it.
  const end = (last?: () => void): void => {
    if (isOver) return;
    isOver = true;
    for (const ending of endings) ending();
    last?.();
  };
  const leave = (last?: () => void): void => {
    end(last);
    answer.destroy();
    source.destroy();
  };
  const start = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    // Without anything that is to be read ahead, the size that is desired is that of the queue, negated.
    const queued = (): number => -(controller.desiredSize ?? 0);
    const fail = (cause: Error): void =>
      leave(() => controller.error(new TypeError('terminated', { cause })));
    if (signal !== undefined) {
      endings.push(onAbort(signal, () => leave(() => controller.error(signal.reason))));
    }
    const bytesRead = (): number => (isAwaited ? NaN : enqueued - queued());
    endings.push(unreadAlarm(bytesRead, () => fail(new Error('nobody read the answer'))));
    source.on('data', (bytes: Uint8Array) => {
      if (isOver) return;
      isAwaited = false;
      enqueued += bytes.byteLength;
      controller.enqueue(bytes);
      if (queued() >= MOST_AHEAD) source.pause();
    });
    source.once('end', () => end(() => controller.close()));
    // Not once: what is destroyed may err again.
    source.on('error', (cause) => fail(spokenOf(cause)));
  };
  const pull = (): void => {
    isAwaited = true;
    source.resume();
  };
  const strategy = new ByteLengthQueuingStrategy({ highWaterMark: 0 });
  return new ReadableStream<Uint8Array>({ start, pull, cancel: () => leave() }, strategy);
}

/** Node says `aborted` of a server that closes the connection. */
function spokenOf(cause: Error): Error {
  if (cause.message !== 'aborted') return cause;
  const message = 'the connection closed before the answer ended';
  return Object.assign(new Error(message, { cause }), { code: 'ECONNRESET' });
}
