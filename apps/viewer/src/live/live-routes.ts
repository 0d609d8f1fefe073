import { statSync } from 'node:fs';
import type { ReadableRun } from '@ggmi/runtime';
import type { ListedMessage } from '../browser/live-messages.js';
import type { ViewerApp, ViewerRequest } from '../server/viewer-app.js';
import type { ViewerContext } from '../server/viewer-context.js';
import { eventStream, type Told } from './event-stream.js';
import { lookNowAndThen } from './look-now-and-then.js';
import { listedMessage, runMessage } from './live-message.js';
import { sharedReading } from './shared-reading.js';

/** `/runs/:run/progress` and `/progress`: server-sent events of a run that goes on, and of all of them. */
export function addLiveRoutes(app: ViewerApp, context: ViewerContext): void {
  const { shelf, board, closing } = context;
  const listed = sharedReading(
    () => listedRuns(context),
    () => performance.now(),
  );
  const answer = (c: ViewerRequest, read: () => Told): Response => {
    c.header('content-type', 'text/event-stream; charset=utf-8');
    c.header('cache-control', 'no-store');
    // A body that nobody will read is not begun.
    if (c.req.method === 'HEAD') return c.body(null);
    return c.body(eventStream(read, closing));
  };
  app.get('/runs/:run/progress', (c) => {
    const run = shelf.find(c.req.param('run'));
    if (run === undefined) return c.notFound();
    let progress = board.read(run);
    return answer(c, () => {
      // A folder that is gone, or whose place a link has taken, is not looked into.
      const isThere = listed().some(({ id }) => id === run.id);
      progress = isThere ? board.read(run) : { ...progress, state: 'stopped', running: [] };
      const message = runMessage(run.id, progress, new Date());
      return {
        text: JSON.stringify(message),
        key: JSON.stringify({ ...message, now: '', pace: '' }),
        isLast: !message.isRunning,
      };
    });
  });
  app.get('/progress', (c) => {
    const look = lookNowAndThen(listed, {
      isBusy: (runs) => runs.some(({ state }) => state === 'running'),
      version: () => statSync(shelf.folder, { throwIfNoEntry: false })?.mtimeMs,
      now: () => performance.now(),
    });
    return answer(c, toldOfList(look));
  });
}

/** A run of the list with what is told of it. */
interface Listed extends Pick<ReadableRun, 'id' | 'state' | 'startedAt'> {
  /** None where it cannot be read, as where a journal may not be: the page says why. */
  readonly messages: () => readonly ListedMessage[];
}

/** Runs as they are now; how far one has come is read for the first who asks. */
function listedRuns({ shelf, board }: ViewerContext): readonly Listed[] {
  return shelf
    .list()
    .filter((run) => run.type === 'run')
    .map((run) => ({
      id: run.id,
      state: run.state,
      startedAt: run.startedAt,
      messages: madeOnce(() => listedMessage(run.id, board.read(run))),
    }));
}

/**
 * Those that ran at the beginning are followed to their end; others that begin join them, also where
 * they have ended before anybody looked.
 */
function toldOfList(listed: () => readonly Listed[]): () => Told {
  const followed = new Set<string>();
  const starts = new Map(listed().map(({ id, startedAt }) => [id, startedAt]));
  return () => {
    const runs = listed();
    for (const { id, state, startedAt } of runs) {
      if (state === 'running' || starts.get(id) !== startedAt) followed.add(id);
    }
    const messages = runs.filter(({ id }) => followed.has(id)).flatMap((run) => run.messages());
    return { text: JSON.stringify({ runs: messages }), isLast: false };
  };
}

function madeOnce<T>(make: () => T): () => readonly T[] {
  let made: readonly T[] | undefined;
  return () => {
    try {
      return (made ??= [make()]);
    } catch {
      return (made = []);
    }
  };
}
