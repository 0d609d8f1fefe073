import { defineComponent } from '@ggmi/core';
import { curateEach } from '../curation/curate-each.js';
import { expressionOf, patternOptions } from './pattern-options.js';

/** Finds items that a regular expression does not match, or that it matches. */
export const patternCurator = defineComponent('curator', {
  id: '@ggmi/curator-text/pattern',
  summary: 'A regular expression that prompts or responses must match, or must not.',
  resultVersion: 1,
  options: patternOptions,
  capabilities: { accepts: ['text'], filtersOnly: true },
  needs: {},
  create: ({ options }) => {
    const { field, keep, policy } = options;
    const expression = expressionOf(options);
    const wanted = keep === 'matching';
    const reason = wanted ? 'pattern-unmatched' : 'pattern-matched';
    return {
      curate: (items, { signal }) =>
        curateEach(items, {
          reasons: [reason],
          policy,
          reasonsAgainst: (item) => (expression.test(item[field]) === wanted ? [] : [reason]),
          signal,
        }),
    };
  },
});
