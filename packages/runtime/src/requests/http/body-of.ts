import type { IncomingMessage } from 'node:http';
import { decoded } from './decoded.js';

/** What is read ahead of the reader. */
const AHEAD = new ByteLengthQueuingStrategy({ highWaterMark: 64 * 1024 });

/**
 * The body of an answer, decompressed. It errs as that of Node's `fetch`: with the signal's reason, or
 * with a TypeError whose cause has the code of Node.
 */
export function bodyOf(
  answer: IncomingMessage,
  signal: AbortSignal | undefined,
): ReadableStream<Uint8Array> {
  const source = decoded(answer);
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const stop = (): void => {
          controller.error(signal?.reason);
          answer.destroy();
        };
        const release = (): void => signal?.removeEventListener('abort', stop);
        signal?.addEventListener('abort', stop);
        source.on('data', (bytes: Uint8Array) => {
          controller.enqueue(bytes);
          if ((controller.desiredSize ?? 0) <= 0) source.pause();
        });
        source.once('end', () => {
          release();
          controller.close();
        });
        // Not once: what is destroyed may err again. Of no effect on a body that has ended or erred.
        source.on('error', (cause) => {
          release();
          controller.error(new TypeError('terminated', { cause: spokenOf(cause) }));
        });
      },
      pull: () => void source.resume(),
      cancel: () => void answer.destroy(),
    },
    AHEAD,
  );
}

/** Node says `aborted` of a server that closes the connection. */
function spokenOf(cause: Error): Error {
  if (cause.message !== 'aborted') return cause;
  const message = 'the connection closed before the answer ended';
  return Object.assign(new Error(message, { cause }), { code: 'ECONNRESET' });
}
