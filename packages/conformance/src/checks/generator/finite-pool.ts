import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { bitsOf } from '../bits-of.js';
import { sinceTheFirst } from '../since.js';
import { collect, requestFor } from './generator-trial.js';

/** Larger pools are drawn from this often only. */
const MOST = 500;

/** What is recorded once must not count twice. */
export const drawsWithoutReplacement = defineCheck({
  id: 'generator/draws-without-replacement',
  kind: 'generator',
  sentence:
    'Gives every example of its finite pool once, and records a failure for draws beyond it.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'with a finite pool that take no prompt',
    holds: ({ component: { capabilities } }) =>
      capabilities.pool === 'finite' && capabilities.prompts.includes('none'),
  },
  async run(subject, context) {
    const generator = await context.create();
    const size = (await generator.size?.()) ?? Number.NaN;
    demand(Number.isInteger(size) && size > 0, {
      message: 'The size of the pool is no number of examples.',
      received: String(size),
      wanted: 'an integer above 0',
      next: 'Count the examples in `size`; give options that name a pool.',
    });
    const request = await requestFor(subject, generator, {
      prompts: [{ kind: 'none', id: 'whole pool' }],
      draws: Math.min(MOST, size) + 1,
    });
    const generations = await collect(generator, request);
    const ids = generations.flatMap((each) =>
      each.outcome === 'generated' ? [bitsOf(each.example.id)] : [],
    );
    const wanted = Math.min(request.draws, size);
    demand(ids.length === wanted && new Set(ids).size === wanted, {
      message: 'The pool is not drawn without replacement.',
      received: `${ids.length} examples, ${new Set(ids).size} different, in ${request.draws} draws`,
      wanted: `${wanted} different ones of a pool of ${size}`,
      next: 'Put the pool in an order by `random.fork(prompt.id)`, and give draw i what stands at i.',
    });
  },
});
