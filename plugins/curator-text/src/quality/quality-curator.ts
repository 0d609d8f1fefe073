import { defineComponent } from '@ggmi/core';
import { curateEach } from '../curation/curate-each.js';
import { qualityFaults, qualityReasons } from './quality-faults.js';
import { qualityOptions } from './quality-options.js';

/** Finds degenerate texts by rules that know no language: repetition, symbols, entropy. */
export const qualityCurator = defineComponent('curator', {
  id: '@ggmi/curator-text/quality',
  summary: 'Repeated lines and phrases, few letters and digits, entropy: rules of no language.',
  resultVersion: 1,
  options: qualityOptions,
  capabilities: { accepts: ['text'], filtersOnly: true },
  needs: {},
  create: ({ options }) => ({
    curate: (items, { signal }) =>
      curateEach(items, {
        reasons: qualityReasons,
        policy: options.policy,
        reasonsAgainst: (item) => qualityFaults(item[options.field], options),
        signal,
      }),
  }),
});
