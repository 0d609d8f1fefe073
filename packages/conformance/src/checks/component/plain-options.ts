import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { pathOfNonPlain } from '../path-of-non-plain.js';
import { sinceTheFirst } from '../since.js';

/** Options after defaults enter cell addresses, cross threads and are recorded. */
export const plainOptions = defineCheck({
  id: 'component/plain-options',
  kind: 'component',
  sentence: 'Makes plain data of its options.',
  since: sinceTheFirst,
  async run(_, context) {
    const parsed = await context.parseOptions();
    // Whatever the schema gives comes here: that it is an object is what is tried.
    const given: unknown = parsed;
    const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
    const path = pathOfNonPlain(given);
    demand(isObject && path === undefined, {
      message: 'The options after defaults are no plain data.',
      received: isObject
        ? `something else at '${path ?? ''}'`
        : (JSON.stringify(given) ?? 'nothing'),
      wanted: 'an object that survives JSON',
      next: 'Let the schema check and complete; make other values of options in `create`.',
    });
  },
});
