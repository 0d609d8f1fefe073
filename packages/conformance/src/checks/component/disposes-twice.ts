import { defineCheck } from '../../model/check.js';
import { sinceTheFirst } from '../since.js';

/** Hosts tidy up on every way out, some of them twice. */
export const disposesTwice = defineCheck({
  id: 'component/disposes-twice',
  kind: 'component',
  sentence: 'Can be disposed of unused, and twice.',
  since: sinceTheFirst,
  async run(_, context) {
    const instance = await context.create();
    await instance.dispose?.();
    await instance.dispose?.();
  },
});
