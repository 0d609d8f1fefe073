import { CONTRACT_VERSION } from '@ggmi/core';
import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { sinceTheFirst } from '../since.js';

/** Hosts accept the current contract and the one before. */
export const contractVersion = defineCheck({
  id: 'plugin/contract-version',
  kind: 'plugin',
  sentence: 'Is written against a contract that hosts of today accept.',
  since: sinceTheFirst,
  run({ plugin: { contract } }) {
    const accepted = [CONTRACT_VERSION, CONTRACT_VERSION - 1].filter((version) => version >= 1);
    demand(accepted.includes(contract), {
      message: 'The contract version is not one that hosts accept.',
      received: String(contract),
      wanted: accepted.join(' or '),
      next: 'Write `contract: CONTRACT_VERSION`, imported from @ggmi/core.',
    });
  },
});
