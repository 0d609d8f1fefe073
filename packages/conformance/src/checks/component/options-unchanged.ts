import { defineCheck } from '../../model/check.js';
import { requireSameBits } from '../require-same-bits.js';
import { sinceTheFirst } from '../since.js';

/** The host gives one object of options to every instance that it makes. */
export const optionsUnchanged = defineCheck({
  id: 'component/options-unchanged',
  kind: 'component',
  sentence: 'Leaves the options that `create` is given as they were.',
  since: sinceTheFirst,
  async run(_, context) {
    const options = await context.parseOptions();
    const before = structuredClone(options);
    await context.create({ parsedOptions: options });
    requireSameBits(options, before, {
      change: 'of the options by `create`',
      next: 'Copy options before changing them.',
    });
  },
});
