import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { pathOfNonPlain } from '../path-of-non-plain.js';
import { sinceTheFirst } from '../since.js';

/** Capabilities are read before anything runs, shown as JSON, and kept in records. */
export const plainCapabilities = defineCheck({
  id: 'component/plain-capabilities',
  kind: 'component',
  sentence: 'Declares its capabilities as plain data.',
  since: sinceTheFirst,
  run({ component: { capabilities } }) {
    const path = pathOfNonPlain(capabilities);
    demand(path === undefined, {
      message: 'The capabilities are no plain data.',
      received: `something else at '${path ?? ''}'`,
      wanted: 'strings, finite numbers, booleans, null, lists and objects of them',
      next: 'Declare facts; what depends on options belongs in the instance.',
    });
  },
});
