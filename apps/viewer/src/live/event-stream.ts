/** Something that is told again whenever it has changed. */
export interface Told {
  /** One line of text. */
  readonly text: string;
  /** What of it makes it worth telling again; the text itself where it is absent. */
  readonly key?: string;
  /** Whether this was the last of it. */
  readonly isLast: boolean;
}

/** How often is looked whether it has changed. */
const EVERY_MS = 500;

/** How often a line without a meaning shows a connection that nobody reads any more. */
const ALIVE_MS = 15_000;

/**
 * Server-sent events: `read` is asked now and then, and what has changed is sent, until it is the last,
 * the reader goes or the server ends. A reader that does not keep up is told the newest only.
 */
export function eventStream(read: () => Told, closing: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let timer: NodeJS.Timeout | undefined;
  let end = (): void => undefined;
  const stop = (): void => {
    clearInterval(timer);
    closing.removeEventListener('abort', end);
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let sent: string | undefined;
      let silentMs = 0;
      end = () => {
        stop();
        controller.close();
      };
      const look = (): void => {
        if ((controller.desiredSize ?? 0) <= 0) return;
        try {
          const { text, key = text, isLast } = read();
          silentMs = key === sent ? silentMs + EVERY_MS : 0;
          if (key !== sent) controller.enqueue(encoder.encode(`data: ${text}\n\n`));
          else if (silentMs % ALIVE_MS === 0) controller.enqueue(encoder.encode(': alive\n\n'));
          sent = key;
          if (isLast) end();
        } catch (error) {
          stop();
          controller.error(error);
        }
      };
      if (closing.aborted) {
        controller.close();
        return;
      }
      closing.addEventListener('abort', end);
      timer = setInterval(look, EVERY_MS);
      look();
    },
    cancel: stop,
  });
}
