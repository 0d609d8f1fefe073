import { setTimeout } from 'node:timers/promises';
import type { RunExamples } from '@ggmi/runtime';
import type { ViewerApp, ViewerRequest } from '../server/viewer-app.js';
import type { ViewerContext } from '../server/viewer-context.js';
import { orDamaged } from './damaged-payloads.js';
import { examplePage } from './example-page.js';
import { exampleReaders } from './example-readers.js';
import { poolName, poolPath } from './pool-names.js';
import { poolPage } from './pool-page.js';
import { PAGE_LENGTH, parsePoolQuery } from './pool-query.js';
import { poolsPage } from './pools-page.js';

/** How long an answer waits for losses: a page without them is better than none. */
const WAIT_MS = 60;
/** Pools whose losses take longer to read: their first page does without. */
const LARGE = 10_000;
const AFTER_ANSWER_MS = 20;

/** `/runs/:run/examples`: the examples of a run. */
export function addExampleRoutes(app: ViewerApp, { shelf }: ViewerContext): void {
  const readerOf = exampleReaders();
  const examplesOf = (run: string): RunExamples | undefined => {
    const listed = shelf.find(run);
    return listed && readerOf(listed.path);
  };
  app.get('/runs/:run/examples', (c) => {
    const run = c.req.param('run');
    const examples = examplesOf(run);
    if (examples === undefined) return c.notFound();
    return c.html(poolsPage(run, { examples, query: parsePoolQuery(c.req.query()) }));
  });
  const answerPool = async (
    c: ViewerRequest,
    { run, pool: id }: { readonly run: string; readonly pool: string },
  ): Promise<Response> => {
    const examples = examplesOf(run);
    const pools = examples?.pools() ?? [];
    const pool = pools.find((each) => each.id === id);
    if (examples === undefined || pool === undefined) return c.notFound();
    const query = parsePoolQuery(c.req.query());
    const counts = examples.counts(pool);
    const view = { run, pool, name: poolName(pool, pools), counts, query };
    if (counts.state === 'missing') return c.html(poolPage({ ...view, page: undefined }));
    await lossesOrNot(examples, { pool: id, size: counts.examples });
    const page = examples.page(id, {
      offset: (query.page - 1) * PAGE_LENGTH,
      limit: PAGE_LENGTH,
      search: query.search,
      ...(query.outcome !== undefined && { outcome: query.outcome }),
      ...(query.sort !== undefined && { sort: { key: query.sort, direction: query.direction } }),
    });
    return c.html(poolPage({ ...view, page }));
  };
  const answerExample = async (
    c: ViewerRequest,
    {
      run,
      pool: id,
      index,
    }: { readonly run: string; readonly pool: string; readonly index: string },
  ): Promise<Response> => {
    const examples = examplesOf(run);
    const pools = examples?.pools() ?? [];
    const pool = pools.find((each) => each.id === id);
    if (examples === undefined || pool === undefined) return c.notFound();
    const counts = examples.counts(pool);
    // Its page says why there is none to be read.
    if (counts.state === 'missing') return c.redirect(poolPath(run, id));
    await lossesOrNot(examples, { pool: id, size: counts.examples });
    const detail = examples.example(id, Number(index));
    if (detail === undefined) return c.notFound();
    const name = poolName(pool, pools);
    return c.html(examplePage({ run, pool, poolName: name, pools, size: counts.examples, detail }));
  };
  app.get('/runs/:run/examples/:pool', (c) => orDamaged(c, () => answerPool(c, c.req.param())));
  // Answers when the losses of a pool have been read: what a page without them waits for.
  app.get('/runs/:run/examples/:pool/losses', (c) =>
    orDamaged(c, async () => {
      const { run, pool } = c.req.param();
      const examples = examplesOf(run);
      if (!(examples?.pools() ?? []).some(({ id }) => id === pool)) return c.notFound();
      await examples?.lossesRead(pool);
      return c.body(null, 204);
    }),
  );
  app.get('/runs/:run/examples/:pool/:index{\\d+}', (c) =>
    orDamaged(c, () => answerExample(c, c.req.param())),
  );
}

/** Of a large pool the reading begins when the answer is on its way. */
async function lossesOrNot(
  examples: RunExamples,
  { pool, size }: { readonly pool: string; readonly size: number },
): Promise<void> {
  if (size > LARGE && !examples.areLossesRead(pool)) {
    // What is damaged is said by the page.
    void setTimeout(AFTER_ANSWER_MS)
      .then(() => examples.lossesRead(pool))
      .catch(() => undefined);
    return;
  }
  await Promise.race([examples.lossesRead(pool), setTimeout(WAIT_MS)]);
}
