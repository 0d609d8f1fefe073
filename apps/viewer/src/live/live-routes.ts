import type { ViewerApp, ViewerRequest } from '../server/viewer-app.js';
import type { ViewerContext } from '../server/viewer-context.js';
import { eventStream, type Told } from './event-stream.js';
import { listedMessage, runMessage } from './live-message.js';

/** `/runs/:run/progress` and `/progress`: server-sent events of a run that goes on, and of all of them. */
export function addLiveRoutes(app: ViewerApp, context: ViewerContext): void {
  const { shelf, board, closing } = context;
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
    return answer(c, () => {
      const message = runMessage(run.id, board.read(run), new Date());
      return {
        text: JSON.stringify(message),
        key: JSON.stringify({ ...message, now: '' }),
        isLast: !message.isRunning,
      };
    });
  });
  app.get('/progress', (c) => answer(c, toldOfList(context)));
}

/** Those that ran at the beginning are followed to their end; others that begin join them. */
function toldOfList({ shelf, board }: ViewerContext): () => Told {
  const followed = new Set<string>();
  return () => {
    const runs = shelf.list().filter((run) => run.type === 'run');
    for (const { id, state } of runs) if (state === 'running') followed.add(id);
    const messages = runs
      .filter(({ id }) => followed.has(id))
      .map((run) => listedMessage(run.id, board.read(run)));
    return { text: JSON.stringify({ runs: messages }), isLast: false };
  };
}
