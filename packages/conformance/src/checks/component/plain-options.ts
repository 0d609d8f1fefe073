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
    const path = pathOfNonPlain(parsed);
    demand(path === undefined && typeof parsed === 'object', {
      message: 'The options after defaults are no plain data.',
      received: `something else at '${path ?? ''}'`,
      wanted: 'an object that survives JSON',
      next: 'Let the schema check and complete; make other values of options in `create`.',
    });
  },
});
