import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { sinceTheFirst } from '../since.js';

const UNKNOWN = 'anOptionOfNoComponent';

/** A misspelt option that nobody refuses runs with the default in its place. */
export const refusesUnknownOptions = defineCheck({
  id: 'component/refuses-unknown-options',
  kind: 'component',
  sentence: 'Refuses options that it does not know.',
  since: sinceTheFirst,
  async run({ component, options }) {
    const written = { ...options, [UNKNOWN]: 1 };
    const { issues = [] } = await component.options['~standard'].validate(written);
    demand(issues.length > 0, {
      message: 'An unknown option is accepted.',
      received: `no issue with ${JSON.stringify(written)}`,
      wanted: `an issue that names '${UNKNOWN}'`,
      next: 'Make the schema strict: z.strictObject, v.strictObject, or "+": "reject" in arktype.',
    });
  },
});
