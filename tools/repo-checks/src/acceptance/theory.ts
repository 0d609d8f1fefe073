import type { Acceptance } from './acceptance.js';
import { checkList } from './check-list.js';
import { checkAgreement } from './theory/check-agreement.js';
import { checkExamples } from './theory/check-examples.js';
import { checkMalformed } from './theory/check-malformed.js';
import { checkSurveys } from './theory/check-surveys.js';

/**
 * `ggmi theory` from outside: random chains of every law, the stored examples, both kinds of chain
 * against an evaluation by `ggmi run`, and chains that are malformed.
 */
export const theory: Acceptance = {
  name: 'theory',
  summary: 'Identities on 10,000 random chains per law, the examples, and agreement with ggmi run.',
  run: async ({ slice }) => {
    const list = checkList();
    await checkSurveys(list, slice ? 'slice' : 'whole');
    await checkExamples(list);
    await checkAgreement(list);
    await checkMalformed(list);
    return list.outcome();
  },
};
